import { Refusal } from '@pilothouse/platform/refusal'

import type { ColumnName } from '../inventory-column.ts'
import { inventoryColumns } from '../inventory-column.ts'
import { columnLetters } from '../tables/column-letters.ts'
import type { Sheet } from '../tables/sheet.ts'
import type { CotsColumn, KnownHeading } from './heading-book.ts'
import { isOnly2024, knownCotsHeading, knownHeading } from './heading-book.ts'

const deepestHeading = 40

/** One heading of the file: where it stands (column counted from 0) and what it was taken for. */
export interface ReadHeading<Name extends string = ColumnName> {
  readonly at: number
  readonly heading: string
  readonly known: KnownHeading<Name> | undefined
}

/** A sheet whose heading row was found. */
export interface HeadedSheet<Name extends string = ColumnName> {
  readonly sheet: Sheet
  /** Index of the heading row in `sheet.rows`. */
  readonly headingRow: number
  readonly headings: readonly ReadHeading<Name>[]
}

/** An inventory whose heading row was found: the form it follows and the columns that it leaves out. */
export interface HeadedInventory extends HeadedSheet {
  readonly year: 2024 | 2025
  readonly missing: readonly ColumnName[]
}

type Read<Name extends string> = (heading: string) => KnownHeading<Name> | undefined

function readRow<Name extends string>(row: readonly string[], read: Read<Name>): ReadHeading<Name>[] {
  return row.flatMap((heading, at) =>
    heading.trim() === '' ? [] : [{ at, heading: heading.trim(), known: read(heading) }],
  )
}

function columnsIn<Name extends string>(headings: readonly ReadHeading<Name>[]): Set<Name> {
  return new Set(headings.flatMap(({ known }) => (known ? [known.column] : [])))
}

/** The row in which most headings are known, among the first 40. */
function bestRow<Name extends string>(
  sheet: Sheet,
  readFor: (row: readonly string[]) => Read<Name>,
): HeadedSheet<Name> {
  let best: HeadedSheet<Name> = { sheet, headingRow: 0, headings: [] }
  for (const [headingRow, row] of sheet.rows.slice(0, deepestHeading).entries()) {
    const headings = readRow(row, readFor(row))
    if (columnsIn(headings).size > columnsIn(best.headings).size) best = { sheet, headingRow, headings }
  }
  return best
}

const surest = ['exact', 'close', 'check'] as const

/** Keeps the surest heading for each column; two that are equally sure cannot be told apart. */
function withoutRivals<Name extends string>(headings: readonly ReadHeading<Name>[]): ReadHeading<Name>[] {
  const rank = ({ known }: ReadHeading<Name>) => surest.indexOf(known?.sure ?? 'check')
  const keeper = new Map<Name, ReadHeading<Name>>()
  for (const heading of headings) {
    const rival = heading.known && keeper.get(heading.known.column)
    if (rival && rank(rival) === rank(heading)) throw alike(rival, heading)
    if (heading.known && (!rival || rank(heading) < rank(rival))) keeper.set(heading.known.column, heading)
  }
  const kept = new Set(keeper.values())
  return headings.map((heading) => (kept.has(heading) ? heading : { ...heading, known: undefined }))
}

function alike(first: ReadHeading<string>, second: ReadHeading<string>): Refusal {
  const where = `${columnLetters(first.at)} ("${first.heading}") and ${columnLetters(second.at)} ("${second.heading}")`
  return new Refusal('invalid', `Two columns are headed alike: ${where}. Rename or remove one of them and try again.`)
}

function yearOf(row: readonly string[]): 2024 | 2025 {
  return row.filter(isOnly2024).length >= 3 ? 2024 : 2025
}

/** Finds the inventory's heading row, below titles if need be; undefined for a sheet that is no inventory. */
export function recogniseInventory(sheet: Sheet): HeadedInventory | undefined {
  const found = bestRow(sheet, (row) => {
    const year = yearOf(row)
    return (heading) => knownHeading(heading, year)
  })
  const columns = columnsIn(found.headings)
  if (columns.size < 4 && !(columns.size >= 2 && columns.has('use_case_name'))) return undefined
  const missing = inventoryColumns.filter(({ name, required }) => !columns.has(name) && required.when !== 'never')
  const year = yearOf(sheet.rows[found.headingRow] ?? [])
  return { ...found, headings: withoutRivals(found.headings), year, missing: missing.map(({ name }) => name) }
}

/** Finds the heading row of the list of commercial products; undefined for a sheet that is none. */
export function recogniseCots(sheet: Sheet): HeadedSheet<CotsColumn> | undefined {
  const found = bestRow(sheet, () => knownCotsHeading)
  const columns = columnsIn(found.headings)
  const isList = columns.has('used') && (columns.has('task') || columns.has('products'))
  return isList ? { ...found, headings: withoutRivals(found.headings) } : undefined
}
