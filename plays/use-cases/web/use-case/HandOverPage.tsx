import { SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { handOverUseCase, listNextOwners, listUseCases, openUseCase } from '../../portfolio/contract.ts'
import type { NextOwner } from '../../portfolio/ownership/owner-change.ts'

/** Names the next owner of a use, and says why. */
export function HandOverPage(): ReactNode {
  const id = useParam('useCaseId')
  const { useCase } = useAnswer(openUseCase, { id })
  const { people } = useAnswer(listNextOwners, { id })
  const { title, ownerName, organisationName } = useCase
  return (
    <Page
      title="Hand over the use case"
      purpose={`${ownerName} owns it now. The next owner keeps its record from then on.`}
      crumbs={[
        { label: 'Portfolio', to: '/use-cases/portfolio' },
        { label: title, to: `/use-cases/portfolio/${id}` },
      ]}
    >
      {people.length > 0 ? (
        <HandOverForm id={id} people={people} organisation={organisationName} />
      ) : (
        <EmptyState title="Nobody else may own it">
          The next owner must be a use-case owner or an executive sponsor of {organisationName}, or the Chief AI
          Officer. An administrator can give somebody that role.
        </EmptyState>
      )}
    </Page>
  )
}

function HandOverForm(props: {
  readonly id: string
  readonly people: readonly NextOwner[]
  readonly organisation: string
}): ReactNode {
  const { id, people, organisation } = props
  const form = useForm(handOverUseCase.input, { id, ownerId: '', reason: '' })
  const { send } = useSend(handOverUseCase, [openUseCase, listUseCases, listNextOwners])
  const go = useGo()
  return (
    <FormFrame
      form={form}
      button="Hand it over"
      onSend={async (input) => {
        await send(input)
        go(`/use-cases/portfolio/${id}`, { tab: 'history' })
      }}
    >
      <SelectField
        field={form.field('ownerId')}
        label="Next owner"
        hint={`Everybody who may own use cases of ${organisation}`}
        choices={people.map((person) => ({ value: person.id, label: person.name }))}
      />
      <TextAreaField field={form.field('reason')} label="Why" hint="Stands in its history" rows={2} limit={2000} />
    </FormFrame>
  )
}
