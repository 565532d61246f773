import type { FieldWords } from '@pilothouse/platform/ui/FormField'
import type { ReactNode } from 'react'

/** Lines of several short texts each: a small table to fill. */
export function RowsField(
  props: FieldWords & {
    readonly id: string
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly onRows: (rows: string[][]) => void
  },
): ReactNode {
  const { id, label, hint, optional, columns, onRows } = props
  const blank = columns.map(() => '')
  const rows = props.rows.length > 0 ? props.rows : [blank]
  const put = (next: readonly (readonly string[])[]): void =>
    onRows(next.filter((row) => next.length > 1 || row.some((cell) => cell !== '')).map((row) => [...row]))
  const type = (place: number, column: number, text: string): void =>
    put(rows.map((row, index) => (index === place ? row.map((cell, other) => (other === column ? text : cell)) : row)))
  return (
    <fieldset className="usa-fieldset usa-form-group" aria-describedby={`${id}-hint`}>
      <legend className="usa-legend">
        {label}
        {optional && <span className="usa-hint"> (optional)</span>}
      </legend>
      <div className="usa-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {rows.map((row, place) => (
        <fieldset className="usa-fieldset" key={place}>
          <legend className="usa-legend">Line {place + 1}</legend>
          {columns.map((column, index) => (
            <div key={column} className="usa-form-group">
              <label className="usa-label" htmlFor={`${id}-${place}-${index}`}>
                {column}
              </label>
              <input
                id={`${id}-${place}-${index}`}
                className="usa-input"
                value={row[index] ?? ''}
                onChange={(event) => type(place, index, event.target.value)}
              />
            </div>
          ))}
          {rows.length > 1 && (
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              onClick={() => put(rows.filter((_, index) => index !== place))}
            >
              Remove line {place + 1}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => onRows([...rows, blank].map((row) => [...row]))}
      >
        Add a line<span className="usa-sr-only"> to {label}</span>
      </button>
    </fieldset>
  )
}
