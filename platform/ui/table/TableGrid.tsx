import type { ReactNode } from 'react'
import type { Column } from './column.ts'
import type { Selection } from './selection.ts'

/** What the grid of a table draws. */
export interface Grid<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly sort: string
  readonly onSort: (sort: string) => void
  readonly sortable: (column: Column<Row>) => boolean
  readonly selection?: Selection | undefined
  /** How a row is called, for its tick box. */
  readonly rowName?: ((row: Row) => string) | undefined
}

/** The table itself. On a narrow screen each row becomes a card. */
export function TableGrid<Row>(grid: Grid<Row>): ReactNode {
  const { caption, columns, rows, rowKey, selection } = grid
  return (
    <div className="table-scroll">
      <table className="usa-table usa-table--borderless table">
        <caption className="usa-sr-only">{caption}</caption>
        <thead>
          <tr>
            {selection && <TickAll grid={grid} selection={selection} />}
            {columns.map((column) => (
              <Heading key={column.key} column={column} grid={grid} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={rowKey(row)} row={row} grid={grid} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading<Row>({ column, grid }: { readonly column: Column<Row>; readonly grid: Grid<Row> }): ReactNode {
  const { key, heading, figures } = column
  const turn = grid.sort === key ? 'ascending' : grid.sort === `-${key}` ? 'descending' : 'none'
  const className = figures ? 'table__figures' : ''
  if (!grid.sortable(column)) {
    return (
      <th scope="col" className={className}>
        {heading}
      </th>
    )
  }
  return (
    <th scope="col" className={className} aria-sort={turn}>
      <button type="button" className="table__sort" onClick={() => grid.onSort(turn === 'ascending' ? `-${key}` : key)}>
        {heading}
        <span className={`table__turn table__turn--${turn}`} aria-hidden="true" />
      </button>
    </th>
  )
}

function Row<Row>({ row, grid }: { readonly row: Row; readonly grid: Grid<Row> }): ReactNode {
  const { columns, rowKey, rowName, selection } = grid
  const key = rowKey(row)
  return (
    <tr>
      {selection && (
        <td className="table__tick">
          <Tick
            id={`tick-${key}`}
            words={`Select ${rowName?.(row) ?? key}`}
            checked={selection.chosen.has(key)}
            onChange={(on) => selection.toggle([key], on)}
          />
        </td>
      )}
      {columns.map((column, index) =>
        index === 0 ? (
          <th scope="row" key={column.key} className="table__name">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} data-label={column.heading} className={column.figures ? 'table__figures' : ''}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

function TickAll<Row>({ grid, selection }: { readonly grid: Grid<Row>; readonly selection: Selection }): ReactNode {
  const keys = grid.rows.map(grid.rowKey)
  return (
    <th scope="col" className="table__tick">
      <Tick
        id={`tick-all-${grid.caption}`}
        words="Select every row on this page"
        checked={keys.length > 0 && keys.every((key) => selection.chosen.has(key))}
        onChange={(on) => selection.toggle(keys, on)}
      />
    </th>
  )
}

function Tick(props: {
  readonly id: string
  readonly words: string
  readonly checked: boolean
  readonly onChange: (on: boolean) => void
}): ReactNode {
  const { id, words, checked, onChange } = props
  return (
    <div className="usa-checkbox">
      <input
        className="usa-checkbox__input"
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="usa-checkbox__label" htmlFor={id}>
        <span className="usa-sr-only">{words}</span>
      </label>
    </div>
  )
}
