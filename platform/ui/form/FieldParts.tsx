import type { ReactNode } from 'react'

/** The box of one field; marked when its value was refused. */
export function FieldGroup({
  refused,
  children,
}: {
  readonly refused: boolean
  readonly children: ReactNode
}): ReactNode {
  return <div className={refused ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>{children}</div>
}

/** Why it is asked, or an example. */
export function Hint({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  if (!children) return null
  return (
    <div className="usa-hint" id={`${id}-hint`}>
      {children}
    </div>
  )
}

/** What to do about the value. */
export function Problem({ id, children }: { readonly id: string; readonly children: string | undefined }): ReactNode {
  if (!children) return null
  return (
    <span className="usa-error-message" id={`${id}-error`}>
      {children}
    </span>
  )
}
