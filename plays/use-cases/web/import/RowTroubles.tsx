import type { ReactNode } from 'react'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { findImport, listImportRows, mendImportCell } from '../../import/contract.ts'
import type { ImportRow, RowFinding } from '../../import/import-row.ts'
import type { ColumnName } from '../../inventory/inventory-column.ts'
import { CellEditor } from '../inventory/CellEditor.tsx'
import { labelOf } from '../inventory/column-label.ts'

const MOST = 4

/** The cells of a row that need a person: why, how to mend it, and the cell itself. */
export function RowTroubles(props: {
  readonly importId: string
  readonly row: ImportRow
  /** Only these columns, when any are chosen. */
  readonly shown: readonly ColumnName[]
  readonly rules: readonly string[]
}): ReactNode {
  const { importId, row, shown, rules } = props
  const { send } = useSend(mendImportCell, [listImportRows, findImport])
  const troubles = row.findings.filter(
    ({ severity, column, rule }) =>
      severity === 'error' &&
      (shown.length === 0 || shown.includes(column)) &&
      (rules.length === 0 || rules.includes(rule)),
  )
  const byColumn = [...Map.groupBy(troubles, ({ column }) => column)]
  return (
    <>
      <ul className="troubles">
        {byColumn.slice(0, MOST).map(([column, findings]) => (
          <li key={column} className="troubles__one">
            <strong>{labelOf(column)}</strong>
            <Why findings={findings} />
            {row.cells[column] !== undefined && (
              <CellEditor
                column={column}
                text={row.cells[column]}
                rowName={row.cells.use_case_name ?? `row ${row.row}`}
                onSave={(value) => send({ id: importId, row: row.row, column, was: row.cells[column] ?? '', value })}
              />
            )}
          </li>
        ))}
      </ul>
      {byColumn.length > MOST && (
        <p>… and {byColumn.length - MOST} more cells of this row. Choose a column above to see them.</p>
      )}
    </>
  )
}

function Why({ findings }: { readonly findings: readonly RowFinding[] }): ReactNode {
  return findings.map(({ rule, message, mend }) => (
    <p key={rule} className="troubles__why">
      {message} <span className="usa-hint">{mend}</span>
    </p>
  ))
}
