import { choicesOf, RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import type { Form } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import { ProviderKind, TrainsOnInputs, type ProviderDraft } from '../../providers/provider.ts'
import { sayTraining } from './provider-words.ts'

/** What is asked about a provider. */
export function ProviderFields({ form }: { readonly form: Pick<Form<ProviderDraft>, 'field'> }): ReactNode {
  return (
    <>
      <TextField field={form.field('name')} label="Name" limit={200} />
      <RadioField field={form.field('kind')} label="Kind" choices={choicesOf(ProviderKind.options)} />
      <TextAreaField
        field={form.field('boundary')}
        label="Where it runs"
        hint="Whose cloud, which region, whose computers"
        limit={2000}
        rows={2}
      />
      <TextAreaField
        field={form.field('dataGoes')}
        label="Where inputs and outputs go"
        hint="And for how long they are kept. Write “unknown” if so."
        limit={2000}
        rows={2}
      />
      <RadioField
        field={form.field('trains')}
        label="Does the provider train on inputs?"
        choices={TrainsOnInputs.options.map((value) => ({ value, label: sayTraining(value) }))}
      />
      <TextField field={form.field('contact')} label="Contact" limit={500} optional />
    </>
  )
}
