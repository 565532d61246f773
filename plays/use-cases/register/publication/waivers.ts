import { inventoryColumns, selectionsOf, type ColumnName } from '../../inventory/inventory-column.ts'
import type { InventoryRow } from '../../inventory/inventory-row.ts'
import { normaliseValue } from '../../inventory/values/normalise-value.ts'

/** Practice → OMB's answer that says that the Chief AI Officer waived it. */
const waivedAnswers: readonly { readonly column: ColumnName; readonly answer: string }[] = inventoryColumns.flatMap(
  ({ name }) => {
    const waived = selectionsOf(name).find(({ code }) => code === 'CAIO Waived')
    return waived ? [{ column: name, answer: waived.value }] : []
  },
)

/** The minimum practices that the Chief AI Officer waived for this use. */
export const waivedPractices = (row: InventoryRow): ColumnName[] =>
  waivedAnswers
    .filter(({ column, answer }) => row[column] !== '' && normaliseValue(column, row[column]).value.includes(answer))
    .map(({ column }) => column)

/** Whether a presumption of high impact was overridden for this use. */
export const isOverride = (row: InventoryRow): boolean =>
  normaliseValue('is_high_impact', row.is_high_impact).value ===
  'b) Presumed high-impact, but determined not high impact'
