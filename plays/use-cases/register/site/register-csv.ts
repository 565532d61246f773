import { csvFile } from '../../inventory/export/csv-lines.ts'
import { shortForm } from '../../inventory/export/short-form.ts'
import { inventoryColumns } from '../../inventory/inventory-column.ts'
import { inventoryRow } from '../../inventory/inventory-row.ts'
import { normaliseValue } from '../../inventory/values/normalise-value.ts'
import { publicText, type PublicUse } from '../entry/register-entry.ts'

/**
 * The register as CSV in OMB's 36 columns (UTF-8 with a byte order mark; safe to open in a spreadsheet), piece by piece.
 * A withheld cell gives its reason. Without the ID column where the agency leaves it out.
 */
export function registerCsv(entries: AsyncIterable<PublicUse>, dropId: boolean): AsyncGenerator<string> {
  const kept = inventoryColumns.map(({ name }) => name).map((name) => !(dropId && name === 'id'))
  const heading = inventoryColumns.map(({ name }) => name).filter((_, place) => kept[place])
  return csvFile(heading, entries, (use) => cellsOf(use).filter((_, place) => kept[place]))
}

function cellsOf(use: PublicUse): string[] {
  const values = inventoryRow(
    Object.fromEntries(inventoryColumns.map(({ name }) => [name, normaliseValue(name, use.row[name]).value])),
  )
  const cells = shortForm({ reported: use.row, values })
  return inventoryColumns.map(({ name }, place) =>
    use.withheld[name] === undefined ? (cells[place] ?? '') : publicText(use, name),
  )
}
