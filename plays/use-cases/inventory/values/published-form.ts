import { inventoryColumns, selectionsOf, type ColumnName } from '../inventory-column.ts'
import { bracketedItems } from './list-items.ts'

/** How a cell stands to the forms in which OMB itself publishes it. */
export type PublishedForm = 'exact' | 'letter case aside' | 'other'

const lower = (text: string) => text.toLowerCase()
const forms = new Map(
  inventoryColumns.map(({ name }) => {
    const exact = new Set(selectionsOf(name).flatMap(({ value, code }) => [value, code ?? value]))
    return [name, { exact, anyCase: new Set([...exact].map(lower)) }]
  }),
)

/** Whether OMB itself publishes the cell in this form: a valid selection, its short code, or a list of them. */
export function publishedForm(column: ColumnName, text: string): PublishedForm {
  const known = forms.get(column)
  const items = bracketedItems(text) ?? [text]
  if (items.every((item) => known?.exact.has(item))) return 'exact'
  return items.every((item) => known?.anyCase.has(lower(item))) ? 'letter case aside' : 'other'
}
