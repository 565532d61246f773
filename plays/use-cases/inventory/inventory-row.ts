import { z } from 'zod'

import type { RequiredRule } from './inventory-column.ts'
import { ColumnName, inventoryColumns } from './inventory-column.ts'

/** One use case: a text for each of OMB's 36 columns. A blank cell is an empty text. */
export const InventoryRow = z.record(ColumnName, z.string())
export type InventoryRow = z.infer<typeof InventoryRow>

/** A row with every cell blank, filled with `cells`. */
export function inventoryRow(cells: Partial<InventoryRow> = {}): InventoryRow {
  return InventoryRow.parse({ ...Object.fromEntries(inventoryColumns.map(({ name }) => [name, ''])), ...cells })
}

/** Whether the rule asks for an answer in this row. Conditions compare full valid selections. */
export function isRequired(rule: RequiredRule, row: InventoryRow): boolean {
  if (rule.when !== 'conditions') return rule.when === 'always'
  return rule.all.every(({ column, among }) => among.includes(row[column]))
}

/** The columns that must be filled for this row's stage and impact, and are blank (OMB guidance 2025). */
export function missingCells(row: InventoryRow): ColumnName[] {
  return inventoryColumns
    .filter(({ name, required }) => row[name].trim() === '' && isRequired(required, row))
    .map(({ name }) => name)
}
