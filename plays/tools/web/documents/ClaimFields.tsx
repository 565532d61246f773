import { SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import type { Form } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import { factSheetForm, type Claim, type Claims } from '../../vendor-documents/fact-sheet.ts'
import type { VendorDocument } from '../../vendor-documents/vendor-document.ts'

type ClaimsForm = Pick<Form<{ readonly claims: Claims }>, 'set' | 'values' | 'idOf' | 'problems'>

/** The fields of a fact sheet: each a claim, with a link or a document that backs it. */
export function ClaimFields(props: {
  readonly form: ClaimsForm
  readonly documents: readonly VendorDocument[]
}): ReactNode {
  const { form, documents } = props
  const backing = [
    { value: 'none', label: 'No document' },
    ...documents.filter(({ state }) => state !== 'asked for').map(({ id, title }) => ({ value: id, label: title })),
  ]
  return factSheetForm.fields.map(({ id, label, asks }) => (
    <fieldset key={id} className="usa-fieldset">
      <legend className="usa-legend">{label}</legend>
      <TextAreaField field={partOf(form, id, 'text')} label={asks} limit={8000} rows={3} optional />
      <TextField field={partOf(form, id, 'url')} label={`Link to evidence for “${label}”`} type="url" optional />
      {backing.length > 1 && (
        <SelectField field={documentOf(form, id)} label={`Document that backs “${label}”`} choices={backing} optional />
      )}
    </fieldset>
  ))
}

function change(form: ClaimsForm, id: string, part: Partial<Claim>): void {
  const claim = form.values.claims[id] ?? { text: '', url: '', documentId: null }
  form.set('claims', { ...form.values.claims, [id]: { ...claim, ...part } })
}

function partOf(form: ClaimsForm, id: string, part: 'text' | 'url') {
  const name = `claims.${id}.${part}`
  return {
    id: form.idOf(name),
    name,
    value: form.values.claims[id]?.[part] ?? '',
    set: (text: string) => change(form, id, { [part]: text }),
    problem: form.problems[name],
  }
}

function documentOf(form: ClaimsForm, id: string) {
  const name = `claims.${id}.documentId`
  return {
    id: form.idOf(name),
    name,
    value: form.values.claims[id]?.documentId ?? 'none',
    set: (documentId: string) => change(form, id, { documentId: documentId === 'none' ? null : documentId }),
    problem: form.problems[name],
  }
}
