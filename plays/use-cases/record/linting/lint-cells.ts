import { inventoryColumns, type ColumnName } from '../../inventory/inventory-column.ts'
import { inventoryRow, type InventoryRow } from '../../inventory/inventory-row.ts'
import type { Finding, LintedInventory } from '../../inventory/lint/finding.ts'
import { lintInventory } from '../../inventory/lint/lint-inventory.ts'
import { normaliseValue } from '../../inventory/values/normalise-value.ts'

/** Cells as they are kept: column → text, in whatever form they were reported. */
export interface KeptRow {
  readonly row: number
  /** The name by which the reader knows it; without it, messages give its number. */
  readonly called?: string
  readonly cells: Readonly<Record<string, string>>
}

/** What is to be linted besides the rows. */
export type LintFrame = Pick<LintedInventory, 'missing' | 'marked' | 'today'>

/** Lints rows as they are kept: reads what each cell means, then looks through the whole. */
export function lintCells(rows: readonly KeptRow[], frame: LintFrame): Finding[] {
  const unrecognised: { row: number; column: ColumnName; value: string }[] = []
  const linted = rows.map(({ cells, ...row }) => {
    const values: Partial<InventoryRow> = {}
    for (const { name } of inventoryColumns) {
      const { kind, value } = normaliseValue(name, cells[name] ?? '')
      values[name] = value
      if (kind === 'unrecognised') unrecognised.push({ row: row.row, column: name, value })
    }
    return { ...row, values: inventoryRow(values) }
  })
  return lintInventory({ rows: linted, unrecognised, ...frame })
}
