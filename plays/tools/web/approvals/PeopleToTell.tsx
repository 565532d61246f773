import { CheckboxesField } from '@pilothouse/platform/ui/ChoiceField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { Field } from '@pilothouse/platform/ui/use-form'
import { useId, useState, type ReactNode } from 'react'
import { listAddressees } from '../../approvals/contract.ts'

const MANY = 16

/** Who hears of a decision by mail. With many people, a part of the name narrows the list; the chosen ones always show. */
export function PeopleToTell({ field }: { readonly field: Field<string[]> }): ReactNode {
  const people = useAnswer(listAddressees, {})
  const [name, setName] = useState('')
  const id = useId()
  const many = people.length > MANY
  const near = (person: { readonly id: string; readonly name: string }): boolean =>
    field.value.includes(person.id) || !many || (name !== '' && person.name.toLowerCase().includes(name.toLowerCase()))
  return (
    <>
      {many && (
        <TextField
          field={{ id, name: 'find', value: name, set: setName, problem: undefined }}
          label="Find people to tell"
          hint="A part of the name; the list below follows."
          optional
        />
      )}
      <CheckboxesField
        field={field}
        label="Who is told by mail"
        hint="Those who were told last are ticked already."
        choices={people.filter(near).map((person) => ({ value: person.id, label: person.name }))}
        optional
      />
    </>
  )
}
