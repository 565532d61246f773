import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import type { Form } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import type { ToolContractDraft } from '../../contracts/contract-record.ts'
import { OptionalDateField } from '../parts/OptionalDateField.tsx'

/** The facts of a contract. */
export function ContractFields({ form }: { readonly form: Pick<Form<ToolContractDraft>, 'field'> }): ReactNode {
  return (
    <>
      <TextField field={form.field('title')} label="Name" limit={200} />
      <TextField field={form.field('number')} label="Number" limit={100} optional />
      <TextAreaField field={form.field('scope')} label="What it covers" limit={2000} rows={2} optional />
      <TextField field={form.field('url')} label="Link to the documents" type="url" optional />
      <DateField field={form.field('startsOn')} label="First day" />
      <OptionalDateField field={form.field('endsOn')} label="Last day" />
    </>
  )
}
