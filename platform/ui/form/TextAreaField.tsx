import type { ReactNode } from 'react'
import { FormField, type FieldWords } from './FormField.tsx'
import type { TextValue } from './TextField.tsx'

/** Several lines of text; with `limit` it counts what is left. */
export function TextAreaField(
  props: FieldWords & {
    readonly field: TextValue
    readonly rows?: number
    /** Most characters that are accepted. */
    readonly limit?: number
  },
): ReactNode {
  const { field, rows = 4, limit } = props
  const value = field.value ?? ''
  return (
    <FormField {...props}>
      {(control) => (
        <>
          <textarea
            {...control}
            rows={rows}
            className={field.problem ? 'usa-textarea usa-input--error' : 'usa-textarea'}
            value={value}
            onChange={(event) => field.set(event.target.value)}
          />
          {limit !== undefined && <CharactersLeft left={limit - value.length} />}
        </>
      )}
    </FormField>
  )
}

function CharactersLeft({ left }: { readonly left: number }): ReactNode {
  if (left < 0) return <p className="count count--over">{(-left).toLocaleString('en-US')} characters too many</p>
  return <p className="count">{left.toLocaleString('en-US')} characters left</p>
}
