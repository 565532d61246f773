import { TextField } from '@pilothouse/platform/ui/TextField'
import type { FieldWords } from '@pilothouse/platform/ui/FormField'
import type { Field } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'

/** A number. Blank is `NaN`, which no schema takes: so the field's own words say what to do. */
export function NumberField(props: FieldWords & { readonly field: Field<number> }): ReactNode {
  const { field, ...words } = props
  const set = (text: string): void => field.set(text === '' ? Number.NaN : Number(text))
  const value = Number.isNaN(field.value) ? '' : String(field.value)
  return <TextField {...words} field={{ ...field, value, set }} type="number" short />
}

/** A number that may be left out. */
export function OptionalNumberField(props: FieldWords & { readonly field: Field<number | null> }): ReactNode {
  const { field, ...words } = props
  const set = (text: string): void => field.set(text === '' ? null : Number(text))
  const value = field.value === null ? '' : String(field.value)
  return <TextField {...words} field={{ ...field, value, set }} type="number" short optional />
}
