import type { ColumnName } from '../../inventory/inventory-column.ts'
import type { Finding } from '../../inventory/lint/finding.ts'
import { lintCells, type KeptRow, type LintFrame } from './lint-cells.ts'

/** A finding without its row, which the caller knows. */
export type CellFinding = Omit<Finding, 'row'>

/** One row, before and after a cell of it was mended. */
export interface Mending {
  readonly before: KeptRow
  readonly after: KeptRow
  readonly column: ColumnName
  /** What was said of the row until now. */
  readonly said: readonly CellFinding[]
}

/** What is said of a row after a mend. What only the whole inventory shows stays until the next look, save in the mended cell. */
export function lintMended({ before, after, column, said }: Mending, frame: LintFrame): CellFinding[] {
  const keyOf = (finding: CellFinding) => `${finding.rule} ${finding.column}`
  const own = new Set(lintAlone(before, frame).map(keyOf))
  const others = said.filter((finding) => !own.has(keyOf(finding)) && finding.column !== column)
  return [...lintAlone(after, frame), ...others]
}

function lintAlone(row: KeptRow, frame: LintFrame): CellFinding[] {
  const findings = lintCells([row], frame).filter((finding) => finding.row === row.row)
  return findings.map(({ rule, severity, column, message, mend }) => ({ rule, severity, column, message, mend }))
}
