import { inventoryColumn } from '../../inventory-column.ts'
import { missingCells } from '../../inventory-row.ts'
import type { LintRule } from '../finding.ts'
import { columnLabel } from '../finding.ts'

/** A blank cell that this row's stage and impact require (OMB guidance 2025). Left-out columns are told once, elsewhere. */
export const blankRequired: LintRule = ({ rows, missing }) =>
  rows.flatMap(({ row, values }) =>
    missingCells(values)
      .filter((column) => !missing.includes(column))
      .map((column) => ({
        rule: 'blank-required',
        severity: 'error' as const,
        row,
        column,
        message: `${columnLabel(inventoryColumn(column).heading)} is blank, and this use case must answer it.`,
        mend: inventoryColumn(column).selections
          ? 'Choose one of the listed answers.'
          : `Write it. ${inventoryColumn(column).instructions}`,
      })),
  )
