import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { createUseCase, listPortfolioChoices, listUseCases } from '../../portfolio/contract.ts'
import { stageMeaning } from '../../portfolio/stages/stage.ts'
import { SimilarUses } from '../reference/SimilarUses.tsx'
import { OfficeField, useOffices } from './OfficeField.tsx'

/** Opens the record of a use that is not in the portfolio yet. */
export function CreateUseCasePage(): ReactNode {
  const [only, ...others] = useOffices()
  const form = useForm(createUseCase.input, {
    organisationId: only && others.length === 0 ? only.value : '',
    title: '',
    summary: '',
    stage: 'idea',
    inventoryId: '',
    reason: '',
  })
  const { send } = useSend(createUseCase, [listUseCases, listPortfolioChoices])
  const go = useGo()
  const { title, summary, inventoryId } = form.values
  return (
    <Page
      title="Enter a use case"
      purpose="Opens its record. Nothing may run under it before it is cleared."
      crumbs={[{ label: 'Portfolio', to: '/use-cases/portfolio' }]}
    >
      <FormFrame
        form={form}
        button="Enter the use case"
        onSend={async (input) => go(`/use-cases/portfolio/${(await send(input)).id}`)}
      >
        <TextField field={form.field('title')} label="Name" hint="A few words that say what it does" />
        <TextAreaField field={form.field('summary')} label="What it is for" hint="In a sentence or two" limit={4000} />
        <OfficeField field={form.field('organisationId')} />
        <RadioField
          field={form.field('stage')}
          label="Stage"
          choices={[
            { value: 'idea', label: 'Idea', hint: stageMeaning.idea },
            { value: 'pre-deployment', label: 'Pre-deployment', hint: stageMeaning['pre-deployment'] },
          ]}
        />
        <TextField
          field={{ ...form.field('inventoryId'), value: inventoryId ?? '' }}
          label="Use Case ID"
          hint="Its number in the inventory, if it has one. A number is never given to another use."
          optional
          short
        />
        <TextAreaField
          field={form.field('reason')}
          label="Why is it entered?"
          hint="Stands at the start of its history"
          rows={2}
          limit={2000}
        />
      </FormFrame>
      <SimilarUses text={`${title}\n${summary}`} />
    </Page>
  )
}
