import { useId, type ReactNode } from 'react'

/** How far something is: a bar and a count. */
export function Progress(props: {
  readonly label: string
  readonly done: number
  /** Unknown until it has been counted. */
  readonly total: number | null
  /** What is counted: "rows". */
  readonly unit?: string
}): ReactNode {
  const { label, done, total, unit = '' } = props
  const id = useId()
  const figures = new Intl.NumberFormat('en-US')
  const known = total !== null && total > 0
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      {known ? <progress id={id} value={done} max={total} /> : <progress id={id} />}
      {(known || done > 0) && (
        <span className="progress__count">
          {figures.format(done)}
          {known && ` of ${figures.format(total)}`} {unit}
        </span>
      )}
    </div>
  )
}
