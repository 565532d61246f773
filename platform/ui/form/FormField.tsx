import type { ReactNode } from 'react'
import { FieldGroup, Hint, Problem } from './FieldParts.tsx'
import type { Field } from './use-form.ts'

/** What a control inside a field needs to be named, described and marked. */
export interface Control {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

/** What every field is told. */
export interface FieldWords {
  readonly label: string
  /** Under the label: why it is asked, an example. */
  readonly hint?: ReactNode
  /** Most fields are needed; the others say so. */
  readonly optional?: boolean
}

/** A label, its hint, its error, and the control that `children` draws. */
export function FormField(
  props: FieldWords & {
    readonly field: Pick<Field<unknown>, 'id' | 'name' | 'problem'>
    readonly children: (control: Control) => ReactNode
  },
): ReactNode {
  const { label, hint, optional = false, children } = props
  const { id, name, problem } = props.field
  return (
    <FieldGroup refused={problem !== undefined}>
      <label htmlFor={id} className={problem ? 'usa-label usa-label--error' : 'usa-label'}>
        {label}
        {optional && <span className="usa-hint"> (optional)</span>}
      </label>
      <Hint id={id}>{hint}</Hint>
      <Problem id={id}>{problem}</Problem>
      {children({
        id,
        name,
        'aria-describedby': describedBy(id, hint, problem),
        'aria-invalid': problem !== undefined,
      })}
    </FieldGroup>
  )
}

/** The ids of what explains a control. */
export function describedBy(id: string, hint: ReactNode, problem: string | undefined): string | undefined {
  return [hint ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
}
