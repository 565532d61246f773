import { CheckboxField } from '@pilothouse/platform/ui/ChoiceField'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import type { Field, Form } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import { framework } from '../../responsibility/framework.ts'
import { cellOf, type MatrixDraft, type ResponsibilityCell } from '../../responsibility/responsibility-matrix.ts'

type MatrixForm = Pick<Form<MatrixDraft>, 'values' | 'set' | 'idOf' | 'problems'>

/** What one role does in one area. */
export function CellFields(props: {
  readonly form: MatrixForm
  readonly role: { readonly id: string; readonly label: string }
  readonly area: { readonly id: string; readonly label: string }
}): ReactNode {
  const { form, role, area } = props
  const { cells } = form.values
  const cell = cellOf(cells, role.id, area.id) ?? { role: role.id, area: area.id, who: '', duty: '', applies: true }
  const place = cells.indexOf(cell)
  const fieldOf = <Name extends 'who' | 'duty' | 'applies'>(part: Name): Field<ResponsibilityCell[Name]> => ({
    id: form.idOf(`cells.${role.id}.${area.id}.${part}`),
    name: `cells.${place}.${part}`,
    value: cell[part],
    set: (value) => {
      const changed = { ...cell, [part]: value }
      form.set('cells', place < 0 ? [...cells, changed] : cells.map((one) => (one === cell ? changed : one)))
    },
    problem: form.problems[`cells.${place}.${part}`],
  })
  const example = framework.examples.find((one) => one.role === role.id && one.area === area.id)
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">{role.label}</legend>
      <CheckboxField field={fieldOf('applies')} label={`${role.label} has a part in this`} />
      {cell.applies && <TextField field={fieldOf('who')} label="Who" limit={300} optional />}
      <TextAreaField
        field={fieldOf('duty')}
        label={cell.applies ? 'What they do' : 'Why it does not apply'}
        {...(example && cell.applies ? { hint: `Example: ${example.example}` } : {})}
        limit={2000}
        rows={2}
        optional
      />
    </fieldset>
  )
}
