import type { ReactNode } from 'react'
import { Diff } from '@pilothouse/platform/ui/Diff'
import type { ImportRow } from '../../import/import-row.ts'
import type { Decision } from '../../import/inventory-import.ts'
import { ColumnName } from '../../inventory/inventory-column.ts'
import { labelOf } from '../inventory/column-label.ts'

const MOST = 6

/** What a row changes, cell by cell, or what a person must decide about it. */
export function RowChanges(props: {
  readonly row: ImportRow
  readonly busy: boolean
  readonly onDecide: (decision: Decision) => void
}): ReactNode {
  const { row, busy, onDecide } = props
  const changed = ColumnName.options.filter((column) => row.before[column] !== undefined)
  const name = row.cells.use_case_name ?? `row ${row.row}`
  return (
    <>
      {row.conflict !== '' && <p>{row.conflict}</p>}
      {(row.fate === 'undecided' || row.conflict !== '') && (
        <p className="actions">
          <Choice words="It is the same use" of={name} busy={busy} onChoose={() => onDecide('same')} />
          <Choice words="It is another use" of={name} busy={busy} onChoose={() => onDecide('apart')} />
          <Choice words="Leave it out" of={name} busy={busy} onChoose={() => onDecide('leave out')} />
        </p>
      )}
      {changed.slice(0, MOST).map((column) => (
        <div key={column}>
          <strong>{labelOf(column)}</strong>
          <Diff before={row.before[column] ?? ''} after={row.cells[column] ?? ''} />
        </div>
      ))}
      {changed.length > MOST && <p>… and {changed.length - MOST} more cells.</p>}
    </>
  )
}

function Choice(props: {
  readonly words: string
  readonly of: string
  readonly busy: boolean
  readonly onChoose: () => void
}): ReactNode {
  const { words, of, busy, onChoose } = props
  return (
    <button type="button" className="usa-button usa-button--outline" disabled={busy} onClick={onChoose}>
      {words}
      <span className="usa-sr-only">: {of}</span>
    </button>
  )
}
