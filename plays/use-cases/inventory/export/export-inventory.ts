import type { CotsRow } from '../understand/understand-cots.ts'
import { cotsCsv } from './cots-csv.ts'
import { crosswalkCsv } from './crosswalk.ts'
import type { ExportFormat } from './export-format.ts'
import type { ExportedRows } from './exported-row.ts'
import { allCsv, longCsv, shortCsv } from './inventory-csv.ts'
import { inventoryJson } from './inventory-json.ts'
import { inventoryXlsx } from './inventory-xlsx.ts'

const csv = 'text/csv; charset=utf-8'

/** A file on its way out, in pieces, so that any number of rows takes the same memory. */
export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  readonly pieces: AsyncIterable<string | Uint8Array>
}

/** What may be exported: the use cases, and the list of commercial products. */
export interface Exportable {
  readonly rows: ExportedRows
  readonly cots: AsyncIterable<CotsRow> | Iterable<CotsRow>
  /** Headings of columns that OMB does not have. */
  readonly otherHeadings?: readonly string[]
}

/** The inventory in the form that was asked for. */
export function exportInventory(format: ExportFormat, { rows, cots, otherHeadings = [] }: Exportable): ExportedFile {
  switch (format) {
    case 'omb-2025-csv':
      return { name: 'ai-inventory-2025.csv', mediaType: csv, pieces: shortCsv(rows) }
    case 'omb-2025-all-csv':
      return { name: 'ai-inventory-2025-all-columns.csv', mediaType: csv, pieces: allCsv(rows, otherHeadings) }
    case 'omb-2025-long-csv':
      return { name: 'ai-inventory-2025-long.csv', mediaType: csv, pieces: longCsv(rows) }
    case 'omb-2025-xlsx':
      return {
        name: 'ai-inventory-2025.xlsx',
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        pieces: inventoryXlsx(rows),
      }
    case 'cots-csv':
      return { name: 'ai-commercial-products-2025.csv', mediaType: csv, pieces: cotsCsv(cots) }
    case 'json':
      return { name: 'ai-inventory-2025.json', mediaType: 'application/json', pieces: inventoryJson(rows) }
    default:
      return { name: `ai-inventory-${format}.csv`, mediaType: csv, pieces: crosswalkCsv(format, rows) }
  }
}
