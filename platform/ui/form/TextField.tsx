import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { FormField, type FieldWords } from './FormField.tsx'
import type { Field } from './use-form.ts'

/** A text value, which may not be there yet. */
export type TextValue = Omit<Field<string>, 'value'> & { readonly value: string | null | undefined }

/** One line of text. */
export function TextField(
  props: FieldWords & {
    readonly field: TextValue
    readonly type?: HTMLInputTypeAttribute
    readonly autoComplete?: string
    /** For short answers: the field is as wide as what belongs in it. */
    readonly short?: boolean
    /** Most characters that can be typed. */
    readonly limit?: number
  },
): ReactNode {
  const { field, type = 'text', autoComplete, short = false, limit } = props
  const classes = ['usa-input', field.problem ? 'usa-input--error' : '', short ? 'usa-input--md' : '']
  return (
    <FormField {...props}>
      {(control) => (
        <input
          {...control}
          type={type}
          className={classes.filter(Boolean).join(' ')}
          autoComplete={autoComplete}
          maxLength={limit}
          value={field.value ?? ''}
          onChange={(event) => field.set(event.target.value)}
        />
      )}
    </FormField>
  )
}

/** A day, as `2026-11-30`. Empty text when none is chosen. */
export function DateField(props: FieldWords & { readonly field: TextValue }): ReactNode {
  return <TextField {...props} type="date" short />
}
