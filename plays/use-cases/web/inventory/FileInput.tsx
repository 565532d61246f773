import type { ReactNode } from 'react'

/** Chooses one table file. */
export function FileInput(props: {
  readonly id: string
  readonly label: string
  readonly hint: string
  /** What to do about the choice; empty when nothing is wrong. */
  readonly problem: string
  readonly onFile: (file: File | null) => void
}): ReactNode {
  const { id, label, hint, problem, onFile } = props
  return (
    <div className={problem ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <div className="usa-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {problem && (
        <span className="usa-error-message" role="alert" id={`${id}-error`}>
          {problem}
        </span>
      )}
      <input
        id={id}
        type="file"
        className="file__input"
        accept=".csv,.tsv,.txt,.xlsx"
        aria-describedby={problem ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={problem !== ''}
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
      />
    </div>
  )
}
