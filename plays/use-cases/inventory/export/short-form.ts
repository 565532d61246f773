import type { ColumnName } from '../inventory-column.ts'
import { inventoryColumns, selectionsOf } from '../inventory-column.ts'
import type { InventoryRow } from '../inventory-row.ts'
import { publishedForm } from '../values/published-form.ts'
import { normaliseValue } from '../values/normalise-value.ts'
import type { ExportedRow } from './exported-row.ts'

const chosen = inventoryColumns.filter(({ selections }) => selections)
const codes = new Map(
  chosen.map(({ name }) => [name, new Map(selectionsOf(name).map(({ value, code }) => [value, code ?? value]))]),
)

function codeOf(column: ColumnName, value: string): string | undefined {
  return codes.get(column)?.get(value)
}

/** A list as OMB's consolidated file writes it: ['a) Sex', 'c) Age'], and one answer alone by its code. */
function listOf(column: ColumnName, value: string): string {
  const items = value.split('; ')
  const only = items.length === 1 ? codeOf(column, value) : undefined
  const quoted = (only ? [only] : items).map((item) => (item.includes("'") ? JSON.stringify(item) : `'${item}'`))
  return `[${quoted.join(', ')}]`
}

function inCode(column: ColumnName, value: string): string {
  const isList = chosen.some(({ name, type }) => name === column && type === 'some-of')
  if (!isList) return codeOf(column, value) ?? value
  if (value === '') return '[]'
  return value.split('; ').every((item) => codeOf(column, item)) ? listOf(column, value) : value
}

/** Whether the row was handed in by codes, as OMB's consolidated file does. */
function isInCodes(reported: InventoryRow): boolean {
  const answers = chosen.filter(({ name, type }) => type === 'one-of' && reported[name] !== '')
  const coded = answers.filter(({ name }) => {
    const list = codes.get(name) ?? new Map<string, string>()
    return !list.has(reported[name]) && [...list.values()].includes(reported[name])
  })
  return coded.length > 0 && coded.length * 3 >= answers.length
}

/**
 * The cells of a row as OMB's consolidated file has them, in its 36 columns. A row that came in by codes goes out to the
 * letter where nobody has touched it since.
 */
export function shortForm({ reported, values }: ExportedRow): string[] {
  const cameInCodes = isInCodes(reported)
  return inventoryColumns.map(({ name, selections }) => {
    const [before, now] = [reported[name], values[name]]
    if (!selections) return now
    const coded = inCode(name, now)
    if (before === coded) return coded
    const isUntouched =
      cameInCodes && publishedForm(name, before) !== 'other' && normaliseValue(name, before).value === now
    return isUntouched ? before : coded
  })
}
