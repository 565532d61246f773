import { CheckboxesField, choicesOf, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { Link } from '@pilothouse/platform/ui/Link'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { Form } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import { Modality, type EntryFacts } from '../../catalogue/catalogue-entry.ts'
import { listProviders } from '../../providers/contract.ts'
import { OptionalNumberField } from '../parts/NumberField.tsx'

/** The facts of an entry. */
export function EntryFields({ form }: { readonly form: Pick<Form<EntryFacts>, 'field'> }): ReactNode {
  const providers = useAnswer(listProviders, {})
  return (
    <>
      <TextField field={form.field('name')} label="Name" hint="As people know it: Meridian Large 2026" limit={200} />
      <SelectField
        field={form.field('providerId')}
        label="Provider"
        hint={
          <>
            Not in the list? <Link to="/tools/providers/new">Put the provider on record</Link> first.
          </>
        }
        choices={providers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextAreaField field={form.field('summary')} label="What it is for" limit={4000} rows={3} />
      <TextAreaField
        field={form.field('boundary')}
        label="Where it runs"
        hint="Only if it differs from what its provider says."
        limit={2000}
        rows={2}
        optional
      />
      <OptionalNumberField
        field={form.field('contextTokens')}
        label="Context in tokens"
        hint="For a model: how much it takes in at once."
      />
      <TextField field={form.field('licence')} label="License" limit={500} optional />
      <CheckboxesField
        field={form.field('modalities')}
        label="What goes in and comes out"
        choices={choicesOf(Modality.options)}
        optional
      />
      <TextField field={form.field('cardUrl')} label="Link to its model, system or data card" type="url" optional />
    </>
  )
}
