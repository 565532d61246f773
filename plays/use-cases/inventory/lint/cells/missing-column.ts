import { inventoryColumn } from '../../inventory-column.ts'
import type { LintRule } from '../finding.ts'
import { columnLabel } from '../finding.ts'

/** A required column that the file leaves out: most blank cells of the 2025 inventory come from these. */
export const missingColumn: LintRule = ({ missing }) =>
  missing.map((column) => ({
    rule: 'missing-column',
    severity: column === 'id' ? 'warning' : 'error',
    row: 0,
    column,
    message: `The column ${columnLabel(inventoryColumn(column).heading)} is not in the file.`,
    mend:
      column === 'id'
        ? 'Add the column for OMB. The public copy may go without it.'
        : 'Add the column with its heading and answer it for each use case that needs it.',
  }))
