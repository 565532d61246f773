import { Refusal } from '@pilothouse/platform/refusal'

import type { ColumnName } from '../inventory-column.ts'
import type { InventoryRow } from '../inventory-row.ts'
import { inventoryRow } from '../inventory-row.ts'
import { columnLetters } from '../tables/column-letters.ts'
import type { CellMark, Sheet } from '../tables/sheet.ts'
import type { NormalisedValue } from '../values/normalise-value.ts'
import { normaliseValue } from '../values/normalise-value.ts'
import type { HeadedInventory } from './recognise-headings.ts'
import { recogniseCots, recogniseInventory } from './recognise-headings.ts'
import type { UnderstoodCots } from './understand-cots.ts'
import { understandCots } from './understand-cots.ts'

/** One use case as understood. `row` is counted from 1 below the heading. */
export interface UnderstoodRow {
  readonly row: number
  /** The cells exactly as the file has them. */
  readonly reported: InventoryRow
  /** The same cells with OMB's full valid selections in place of what was recognised. */
  readonly values: InventoryRow
  /** What stands under headings that OMB does not have, by heading and column; also under no heading at all. */
  readonly extras: Readonly<Record<string, string>>
}

/** A cell whose value was written otherwise than OMB's full selection. */
export interface Recoding {
  readonly row: number
  readonly column: ColumnName
  readonly from: string
  readonly to: string
}

/** A cell whose value is no selection in any spelling. It is kept as reported. */
export interface Unrecognised {
  readonly row: number
  readonly column: ColumnName
  readonly value: string
}

/** What a file says, and how it was read. */
export interface UnderstoodInventory {
  readonly headed: HeadedInventory
  readonly rows: readonly UnderstoodRow[]
  readonly recodings: readonly Recoding[]
  readonly unrecognised: readonly Unrecognised[]
  /** Cells that hold the result of a formula, or a spreadsheet's error. */
  readonly marked: readonly { readonly row: number; readonly column: ColumnName; readonly mark: CellMark }[]
  readonly cots: UnderstoodCots | undefined
  /** Sheets that were not read as inventory, by name. */
  readonly otherSheets: readonly string[]
}

/** Headings by column; one that stands several times is told apart by its column. */
function extraNames({ headings }: HeadedInventory): Map<number, string> {
  const count = (heading: string) => headings.filter((other) => other.heading === heading).length
  return new Map(
    headings.map(({ at, heading }) => [at, count(heading) > 1 ? `${heading} [${columnLetters(at)}]` : heading]),
  )
}

class Reading {
  readonly rows: UnderstoodRow[] = []
  readonly recodings: Recoding[] = []
  readonly unrecognised: Unrecognised[] = []
  readonly marked: { row: number; column: ColumnName; mark: CellMark }[] = []
  readonly headed: HeadedInventory
  private readonly seen = new Map<string, NormalisedValue>()

  private readonly known: ReadonlySet<number>
  private readonly extraNames: ReadonlyMap<number, string>

  constructor(headed: HeadedInventory) {
    this.headed = headed
    this.known = new Set(headed.headings.filter(({ known }) => known).map(({ at }) => at))
    this.extraNames = extraNames(headed)
  }

  readRow(index: number, cells: readonly string[]): void {
    const { sheet, headings, headingRow } = this.headed
    const row = (sheet.rowNumbers[index] ?? 0) - (sheet.rowNumbers[headingRow] ?? 0)
    const reported: Partial<InventoryRow> = {}
    const values: Partial<InventoryRow> = {}
    for (const { at, known } of headings) {
      const text = cells[at] ?? ''
      if (!known) continue
      reported[known.column] = text
      values[known.column] = this.readCell(row, known.column, text)
      const mark = sheet.marks.get(`${index}:${at}`)
      if (mark) this.marked.push({ row, column: known.column, mark })
    }
    this.rows.push({
      row,
      reported: inventoryRow(reported),
      values: inventoryRow(values),
      extras: this.extrasOf(cells),
    })
  }

  private extrasOf(cells: readonly string[]): Record<string, string> {
    const extras = cells.map((text, at) => [this.extraNames.get(at) ?? `Column ${columnLetters(at)}`, text] as const)
    return Object.fromEntries(extras.filter(([, text], at) => text.trim() !== '' && !this.known.has(at)))
  }

  private readCell(row: number, column: ColumnName, text: string): string {
    const key = `${column}:${text}`
    const read = this.seen.get(key) ?? normaliseValue(column, text)
    if (text.length < 400) this.seen.set(key, read)
    const isRecoded = read.kind === 'recognised' || read.kind === 'unrecognised'
    if (isRecoded && read.value !== text.trim()) this.recodings.push({ row, column, from: text, to: read.value })
    if (read.kind === 'unrecognised') this.unrecognised.push({ row, column, value: read.value })
    return read.value
  }
}

const known = ({ headings }: HeadedInventory) => headings.filter((heading) => heading.known).length

function bestInventory(sheets: readonly Sheet[]): HeadedInventory {
  const found = sheets.map(recogniseInventory).filter((headed) => headed !== undefined)
  const [best] = found.sort((a, b) => known(b) - known(a) || b.sheet.rows.length - a.sheet.rows.length)
  if (best) return best
  throw new Refusal(
    'invalid',
    'No heading row of an AI use case inventory was found. The first row of the table must name OMB’s columns, such as "Use Case Name" and "Stage of Development".',
  )
}

/** Reads sheets as an inventory: which columns there are, what each cell says, what was recoded, what is left to a person. */
export function understandInventory(sheets: readonly Sheet[]): UnderstoodInventory {
  const headed = bestInventory(sheets)
  const reading = new Reading(headed)
  for (const [index, cells] of headed.sheet.rows.entries()) {
    const isData = index > headed.headingRow && cells.some((text) => text.trim() !== '')
    if (isData) reading.readRow(index, cells)
  }
  const others = sheets.filter((sheet) => sheet !== headed.sheet)
  const cots = others.map(recogniseCots).find((found) => found !== undefined)
  const { rows, recodings, unrecognised, marked } = reading
  const otherSheets = others.filter((sheet) => sheet !== cots?.sheet).map(({ name }) => name)
  return { headed, rows, recodings, unrecognised, marked, cots: cots && understandCots(cots), otherSheets }
}
