import { SelectField, type ChosenValue } from '@pilothouse/platform/ui/ChoiceField'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayOwnUseCases } from '../../permissions.ts'
import { listProposalChoices } from '../../proposals/contract.ts'

/** The offices for which this person may start use cases. */
export function OfficeField({ field }: { readonly field: ChosenValue<string> }): ReactNode {
  const person = usePerson()
  const { organisations } = useAnswer(listProposalChoices, {})
  const choices = organisations
    .filter(({ path }) => mayOwnUseCases(person, path))
    .map(({ id, name }) => ({ value: id, label: name }))
  return <SelectField field={field} label="Office" hint="It runs the use and answers for it." choices={choices} />
}
