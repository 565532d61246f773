import { useId, type ReactNode } from 'react'

/** Where in the file the table stands. */
export interface Place {
  readonly sheet: string
  readonly headingLine: number
}

/** Chooses the sheet and the row of the headings. */
export function SheetFields(props: {
  readonly sheets: readonly string[]
  readonly place: Place
  readonly onPlace: (place: Place) => void
}): ReactNode {
  const { sheets, place, onPlace } = props
  const id = useId()
  return (
    <div className="row-of-fields">
      {sheets.length > 1 && (
        <div>
          <label className="usa-label" htmlFor={`${id}-sheet`}>
            Sheet
          </label>
          <select
            id={`${id}-sheet`}
            className="usa-select"
            value={place.sheet}
            onChange={(event) => onPlace({ ...place, sheet: event.target.value })}
          >
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
      )}
      <div>
        <label className="usa-label" htmlFor={`${id}-line`}>
          Line of the headings
        </label>
        <input
          id={`${id}-line`}
          className="usa-input usa-input--small"
          type="number"
          min={1}
          value={place.headingLine}
          onChange={(event) =>
            onPlace({ ...place, headingLine: Math.max(1, Math.trunc(event.target.valueAsNumber) || 1) })
          }
        />
      </div>
    </div>
  )
}
