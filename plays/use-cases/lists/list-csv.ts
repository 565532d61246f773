import type { Download } from '@pilothouse/platform/http/serve'
import { byteOrderMark, csvLine } from '../inventory/export/csv-lines.ts'

/** Heading → what stands below it, row by row. */
export type ListColumns<Row> = Readonly<Record<string, (row: Row) => string | number | null>>

/** A list as a CSV file that a spreadsheet opens safely, without its taking any text for a formula. */
export function listCsv<Row>(fileName: string, columns: ListColumns<Row>, rows: readonly Row[]): Download {
  const cells = Object.values(columns)
  const lines = rows.map((row) => csvLine(cells.map((cell) => String(cell(row) ?? ''))))
  return {
    fileName,
    type: 'text/csv; charset=utf-8',
    body: [byteOrderMark + csvLine(Object.keys(columns)), ...lines].join(''),
  }
}
