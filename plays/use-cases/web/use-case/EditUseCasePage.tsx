import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { editUseCase, listUseCases, openUseCase } from '../../portfolio/contract.ts'
import { OfficeField } from './OfficeField.tsx'

/** Corrects what the record says about itself. */
export function EditUseCasePage(): ReactNode {
  const { useCase } = useAnswer(openUseCase, { id: useParam('useCaseId') })
  const { id, version, title, summary, organisationId, inventoryId } = useCase
  const form = useForm(editUseCase.input, {
    id,
    version,
    title,
    summary,
    organisationId,
    inventoryId: inventoryId ?? '',
  })
  const { send } = useSend(editUseCase, [openUseCase, listUseCases])
  const go = useGo()
  const record = `/use-cases/portfolio/${id}`
  const submit = async (input: Parameters<typeof send>[0]): Promise<void> => {
    await send(input)
    go(record)
  }
  return (
    <Page
      title="Correct the facts"
      purpose="What the inventory reports about the name follows."
      crumbs={[
        { label: 'Portfolio', to: '/use-cases/portfolio' },
        { label: title, to: record },
      ]}
    >
      <FormFrame form={form} button="Save the facts" onSend={submit}>
        <TextField field={form.field('title')} label="Name" />
        <TextAreaField field={form.field('summary')} label="What it is for" limit={4000} />
        <OfficeField field={form.field('organisationId')} />
        <TextField
          field={{ ...form.field('inventoryId'), value: form.values.inventoryId ?? '' }}
          label="Use Case ID"
          hint="A number is never given to another use, also after this one gets a new one."
          optional
          short
        />
      </FormFrame>
    </Page>
  )
}
