import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import type { Form } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import type { MissionPriorityDraft } from '../../priorities/mission-priority.ts'

/** The fields of a mission priority. */
export function PriorityFields({ form }: { readonly form: Pick<Form<MissionPriorityDraft>, 'field'> }): ReactNode {
  const end = form.field('endsOn')
  return (
    <>
      <TextField field={form.field('title')} label="Name" hint="Example: Safe roads in every neighborhood" />
      <TextAreaField field={form.field('statement')} label="What is to be reached" limit={4000} />
      <TextField field={form.field('source')} label="Where it is written" hint="A strategic plan, a budget, an order" />
      <DateField field={form.field('startsOn')} label="First day" />
      <DateField
        field={{ ...end, value: end.value ?? '', set: (day) => end.set(day === '' ? null : day) }}
        label="Last day"
        hint="Leave it blank if it has no end."
        optional
      />
    </>
  )
}
