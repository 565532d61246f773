import { Refusal } from '@pilothouse/platform/refusal'
import type { ColumnName } from '../../inventory/inventory-column.ts'
import type { Sheet } from '../../inventory/tables/sheet.ts'
import {
  understandInventory,
  type UnderstoodInventory,
  type UnderstoodRow,
} from '../../inventory/understand/understand-inventory.ts'
import type { UnderstoodCots } from '../../inventory/understand/understand-cots.ts'
import { publishedForm } from '../../inventory/values/published-form.ts'
import type { Cells } from '../import-row.ts'
import type { Correction, ReadColumn, UnderstoodFile } from '../inventory-import.ts'
import { applyCorrection } from './apply-correction.ts'
import { cotsBeside } from './read-cots.ts'
import type { StagedRow } from './staged-rows.store.ts'

/** A file as read: how it was understood, and its rows ready to be staged. */
export interface ReadFile {
  readonly file: UnderstoodFile
  readonly rows: readonly StagedRow[]
  readonly cots: UnderstoodCots | null
}

/** Understands sheets as an inventory, the way a person corrected it. */
export function understandFile(sheets: readonly Sheet[], correction: Correction): ReadFile {
  const chosen = applyCorrection(sheets, correction)
  const [first] = chosen
  if (!first) throw new Refusal('invalid', `The file has no sheet named “${correction.sheet}”. Choose another one.`)
  const inventory = understandInventory(chosen)
  const file = describe(inventory, sheets, correction)
  const cots = correction.withoutCots ? null : cotsBeside(sheets, file.sheet)
  return { file, rows: stagedRows(inventory, file), cots }
}

function describe(inventory: UnderstoodInventory, sheets: readonly Sheet[], correction: Correction): UnderstoodFile {
  const { headed, marked } = inventory
  const headingLine = headed.sheet.rowNumbers[headed.headingRow] ?? 1
  const columns = readColumns(inventory, sheets, correction)
  return {
    sheets: sheets.map(({ name }) => name),
    sheet: headed.sheet.name,
    headingLine,
    year: headed.year,
    consolidated: columns.some(({ column }) => column === 'agency'),
    columns,
    missing: [...headed.missing],
    marked: [...marked],
  }
}

/** Every heading as it stands in the file, also those that were not taken for anything. */
function readColumns({ headed }: UnderstoodInventory, sheets: readonly Sheet[], correction: Correction): ReadColumn[] {
  const { sheet, headingRow, headings } = headed
  const original = sheets.find(({ name }) => name === sheet.name)
  const written = original?.rows[original.rowNumbers.indexOf(sheet.rowNumbers[headingRow] ?? 1)] ?? []
  const below = sheet.rows.slice(headingRow + 1)
  return written.flatMap((text, at) => {
    const heading = text.trim()
    if (heading === '') return []
    const known = headings.find((each) => each.at === at)?.known
    const sure = heading in correction.columns ? 'person' : (known?.sure ?? null)
    const sample = below.find((row) => (row[at] ?? '').trim() !== '')?.[at] ?? ''
    const letter = letterOf(at)
    return [
      { letter, heading, column: known?.column ?? null, sure, note: known?.note ?? '', sample: sample.slice(0, 200) },
    ]
  })
}

const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCodePoint(65 + (at % 26))

function stagedRows({ rows, recodings, unrecognised }: UnderstoodInventory, file: UnderstoodFile): StagedRow[] {
  const columns = file.columns.flatMap(({ column }) => (column ? [column] : []))
  const recoded = Map.groupBy(
    recodings.filter(({ column, from }) => publishedForm(column, from.trim()) !== 'exact'),
    ({ row }) => row,
  )
  const puzzling = Map.groupBy(unrecognised, ({ row }) => row)
  return rows.map((row) => {
    const reported = reportedCells(row, columns)
    const meant: Cells = Object.fromEntries((recoded.get(row.row) ?? []).map(({ column, to }) => [column, to]))
    const cells = file.consolidated ? reported : { ...reported, ...meant }
    const line = row.row + file.headingLine
    return {
      row: row.row,
      line,
      reported,
      cells,
      recoded: meant,
      unrecognised: (puzzling.get(row.row) ?? []).map(({ column }) => column),
      findings: [],
      extras: extraCells(row, file),
    }
  })
}

function reportedCells({ row, reported }: UnderstoodRow, columns: readonly ColumnName[]): Cells {
  const cells = columns.map((column) => [column, reported[column]] as const)
  refuseUnholdable(row, cells)
  return Object.fromEntries(cells)
}

/** What stands in the other columns, under the headings of the file, also where a person said not to read one. */
function extraCells({ row, extras }: UnderstoodRow, { columns }: UnderstoodFile): Readonly<Record<string, string>> {
  const headings = new Map(columns.map(({ letter, heading }) => [`Column ${letter}`, heading]))
  const cells = Object.entries(extras).map(([name, text]) => [headings.get(name) ?? name, text] as const)
  refuseUnholdable(row, cells)
  return Object.fromEntries(cells)
}

function refuseUnholdable(row: number, cells: readonly (readonly [string, string])[]): void {
  const unholdable = cells.find((cell) => cell.join('').includes('\0'))
  if (!unholdable) return
  const heading = unholdable[0].replaceAll('\0', '')
  throw new Refusal('invalid', `Row ${row}, ${heading}: remove the sign with the number 0; no table can hold it.`)
}
