import { DateField } from '@pilothouse/platform/ui/TextField'
import type { FieldWords } from '@pilothouse/platform/ui/FormField'
import type { Field } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'

/** A day that may be left out. */
export function OptionalDateField(props: FieldWords & { readonly field: Field<string | null> }): ReactNode {
  const { field, ...words } = props
  const set = (day: string): void => field.set(day === '' ? null : day)
  return <DateField {...words} field={{ ...field, value: field.value ?? '', set }} optional />
}
