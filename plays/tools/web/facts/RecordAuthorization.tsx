import { choicesOf, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { AuthorizationKind, ImpactLevel } from '../../authorizations/authorization.ts'
import { recordAuthorization } from '../../authorizations/contract.ts'
import { listCatalogue, openEntry } from '../../catalogue/contract.ts'
import { OptionalDateField } from '../parts/OptionalDateField.tsx'

/** Records an authorization that was granted. */
export function RecordAuthorization({ entryId }: { readonly entryId: string }): ReactNode {
  const form = useForm(recordAuthorization.input, {
    entryId,
    kind: 'FedRAMP',
    level: 'moderate',
    systemName: '',
    scope: '',
    grantedOn: '',
    expiresOn: null,
  })
  const { send } = useSend(recordAuthorization, [openEntry, listCatalogue])
  return (
    <Section title="Record an authorization">
      <FormFrame form={form} button="Record the authorization" quiet onSend={send}>
        <SelectField
          field={form.field('kind')}
          label="By"
          choices={AuthorizationKind.options.map((value) => ({ value, label: value }))}
        />
        <SelectField field={form.field('level')} label="Impact level" choices={choicesOf(ImpactLevel.options)} />
        <TextField field={form.field('systemName')} label="Name of the authorized system" limit={300} />
        <TextAreaField field={form.field('scope')} label="What it covers" limit={2000} rows={2} />
        <DateField field={form.field('grantedOn')} label="Granted on" />
        <OptionalDateField field={form.field('expiresOn')} label="Last day" />
      </FormFrame>
    </Section>
  )
}
