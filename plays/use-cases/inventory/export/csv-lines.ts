import { stringify } from 'csv-stringify/sync'

import { guarded } from './formula-guard.ts'

/** What tells spreadsheets that the text is UTF-8. */
export const byteOrderMark = '﻿'

/** One line of a CSV file, safe to open in a spreadsheet; `unguarded` gives back each cell exactly. */
export function csvLine(cells: readonly string[]): string {
  return stringify([cells.map(guarded)])
}

/** A CSV file with a heading, line by line. */
export async function* csvFile<Row>(
  heading: readonly string[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  cells: (row: Row) => readonly string[],
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(heading)
  for await (const row of rows) yield csvLine(cells(row))
}
