import { inventoryColumn, type ColumnName } from '../../inventory/inventory-column.ts'
import { columnLabel } from '../../inventory/lint/finding.ts'

/** What a column is called on a page: the first line of OMB's heading. */
export const labelOf = (column: ColumnName): string => columnLabel(inventoryColumn(column).heading).slice(1, -1)
