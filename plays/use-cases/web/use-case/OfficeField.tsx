import { SelectField, type ChosenValue } from '@pilothouse/platform/ui/ChoiceField'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayOwnUseCases } from '../../permissions.ts'
import { listProposalChoices } from '../../proposals/contract.ts'

/** The offices for which this person may start use cases. */
export function useOffices() {
  const person = usePerson()
  const { organisations } = useAnswer(listProposalChoices, {})
  return organisations
    .filter(({ path }) => mayOwnUseCases(person, path))
    .map(({ id, name }) => ({ value: id, label: name }))
}

/** Chooses one of them. */
export function OfficeField({ field }: { readonly field: ChosenValue<string> }): ReactNode {
  const choices = useOffices()
  return <SelectField field={field} label="Office" hint="It runs the use and answers for it." choices={choices} />
}
