import { inventoryColumns, type ColumnName } from '../../inventory/inventory-column.ts'
import { inventoryRow, type InventoryRow } from '../../inventory/inventory-row.ts'
import type { Finding, LintedInventory } from '../../inventory/lint/finding.ts'
import { lintInventory } from '../../inventory/lint/lint-inventory.ts'
import { normaliseValue, type NormalisedValue } from '../../inventory/values/normalise-value.ts'

/** Cells as they are kept: column → text, in whatever form they were reported. */
export interface KeptRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/** What is to be linted besides the rows. */
export type LintFrame = Pick<LintedInventory, 'missing' | 'marked' | 'today'>

/** Lints rows as they are kept: reads what each cell means, then looks through the whole. */
export function lintCells(rows: readonly KeptRow[], frame: LintFrame): Finding[] {
  const seen = new Map<string, NormalisedValue>()
  const read = (column: ColumnName, text: string): NormalisedValue => {
    const key = `${column}:${text}`
    const known = seen.get(key) ?? normaliseValue(column, text)
    if (text.length < 400) seen.set(key, known)
    return known
  }
  const unrecognised: { row: number; column: ColumnName; value: string }[] = []
  const linted = rows.map(({ row, cells }) => {
    const values: Partial<InventoryRow> = {}
    for (const { name } of inventoryColumns) {
      const { kind, value } = read(name, cells[name] ?? '')
      values[name] = value
      if (kind === 'unrecognised') unrecognised.push({ row, column: name, value })
    }
    return { row, values: inventoryRow(values) }
  })
  return lintInventory({ rows: linted, unrecognised, ...frame })
}
