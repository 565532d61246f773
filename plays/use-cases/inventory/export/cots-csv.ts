import type { CotsRow } from '../understand/understand-cots.ts'
import { cotsPack } from '../understand/heading-book.ts'
import { csvFile } from './csv-lines.ts'

/** OMB's consolidated list of commercial off-the-shelf AI. */
export function cotsCsv(rows: AsyncIterable<CotsRow> | Iterable<CotsRow>): AsyncGenerator<string> {
  const columns = cotsPack.columns
  return csvFile(
    columns.map(({ heading }) => heading),
    rows,
    (row) => columns.map(({ name }) => row[name]),
  )
}
