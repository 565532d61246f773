import { selectionsOf, type ColumnName } from '../../inventory/inventory-column.ts'
import { bracketedItems } from '../../inventory/values/list-items.ts'

/** Whether OMB itself publishes the cell in this form: a valid selection, its short code, or a list of them. */
export function isPublishedForm(column: ColumnName, text: string): boolean {
  const items = bracketedItems(text) ?? [text]
  return items.every((item) => selectionsOf(column).some(({ value, code }) => item === value || item === code))
}
