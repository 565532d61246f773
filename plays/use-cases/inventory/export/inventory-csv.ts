import { inventoryColumns } from '../inventory-column.ts'
import { csvFile } from './csv-lines.ts'
import type { ExportedRows } from './exported-row.ts'
import { shortForm } from './short-form.ts'

/** OMB's consolidated form: 36 short names, answers by code. */
export function shortCsv(rows: ExportedRows): AsyncGenerator<string> {
  return csvFile(
    inventoryColumns.map(({ name }) => name),
    rows,
    shortForm,
  )
}

/** The same with the other columns of the imported files at the end, under their own headings. */
export function allCsv(rows: ExportedRows, otherHeadings: readonly string[]): AsyncGenerator<string> {
  return csvFile([...inventoryColumns.map(({ name }) => name), ...otherHeadings], rows, (row) => [
    ...shortForm(row),
    ...otherHeadings.map((heading) => row.extras?.[heading] ?? ''),
  ])
}

/** The form that agencies file: long headings, answers in full. */
export function longCsv(rows: ExportedRows): AsyncGenerator<string> {
  return csvFile(
    inventoryColumns.map(({ heading }) => heading),
    rows,
    ({ values }) => inventoryColumns.map(({ name }) => values[name]),
  )
}
