import { CheckboxesField } from '@pilothouse/platform/ui/ChoiceField'
import type { FieldWords } from '@pilothouse/platform/ui/FormField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import type { Field } from '@pilothouse/platform/ui/use-form'
import { useId, useState, type ReactNode } from 'react'
import type { Choice } from '../../../proposals/listing/proposal-list.ts'

const MANY = 12

/** People to choose from; with many, a word of the name narrows the list. The chosen ones always show. */
export function PeopleField(
  props: FieldWords & { readonly field: Field<string[]>; readonly people: readonly Choice[] },
): ReactNode {
  const { people, field, ...words } = props
  const [name, setName] = useState('')
  const id = useId()
  const near = ({ id, name: full }: Choice): boolean =>
    field.value.includes(id) ||
    (people.length <= MANY || name !== '' ? full.toLowerCase().includes(name.toLowerCase()) : false)
  const choices = people.filter(near).map((person) => ({ value: person.id, label: person.name }))
  return (
    <>
      {people.length > MANY && (
        <TextField
          field={{ id, name: 'find', value: name, set: setName, problem: undefined }}
          label="Find people for the team"
          hint="A part of the name; the list below follows."
          optional
        />
      )}
      <CheckboxesField {...words} field={field} choices={choices} />
    </>
  )
}
