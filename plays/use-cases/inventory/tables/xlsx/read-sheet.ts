import { Refusal } from '@pilothouse/platform/refusal'

import type { NumberLook } from './cell-date.ts'
import { dateText } from './cell-date.ts'
import type { Workbook } from './open-workbook.ts'
import { readXml } from './read-xml.ts'
import type { CellMark, Sheet } from '../sheet.ts'
import { mostColumns, mostRows } from '../sheet.ts'

/** What the cells of a sheet refer to. */
export interface SheetSetting {
  readonly texts: readonly string[]
  readonly looks: readonly NumberLook[]
  readonly from1904: boolean
}

/** "AB12" → 27: the column, counted from 0. */
function columnAt(reference: string): number {
  let column = 0
  for (const letter of reference.replace(/\d+$/, '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

interface Cell {
  column: number
  type: string
  style: number
  text: string
  isFormula: boolean
}

function numberText(cell: Cell, { looks, from1904 }: SheetSetting): string {
  const number = Number(cell.text)
  if (cell.text.trim() === '' || !Number.isFinite(number)) return cell.text
  const look = looks[cell.style] ?? 'number'
  return look === 'number' ? String(number) : dateText(number, look, from1904)
}

function cellText(cell: Cell, setting: SheetSetting): string {
  if (cell.type === 's') return setting.texts[Number(cell.text)] ?? ''
  // Spreadsheets write control signs as _x000D_ in shared texts alone; the libraries that write texts in place do not.
  if (cell.type === 'inlineStr' || cell.type === 'str') return cell.text
  if (cell.type === 'b') return cell.text.trim() === '1' ? 'TRUE' : 'FALSE'
  if (cell.type === 'd') return cell.text.replace(/T00:00:00(\.0+)?Z?$/, '').replace('T', ' ')
  return cell.type === 'e' ? cell.text : numberText(cell, setting)
}

const mostMerged = 10_000

class SheetReader {
  readonly rows: string[][] = []
  readonly rowNumbers: number[] = []
  readonly marks = new Map<string, CellMark>()
  readonly merged: string[] = []
  readonly setting: SheetSetting
  cell: Cell | undefined
  isText = false
  isHint = false

  constructor(setting: SheetSetting) {
    this.setting = setting
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') this.openRow(Number(attributes['r'] ?? Number.NaN))
    else if (name === 'c') this.openCell(attributes)
    else if (name === 'v' || name === 't') this.isText = true
    else if (name === 'rPh') this.isHint = true
    else if (name === 'f' && this.cell) this.cell.isFormula = true
    else if (name === 'mergeCell' && this.merged.length < mostMerged) this.merged.push(attributes['ref'] ?? '')
  }

  readonly text = (text: string): void => {
    if (this.isText && !this.isHint && this.cell) this.cell.text += text
  }

  readonly close = (name: string): void => {
    if (name === 'c') this.closeCell()
    else if (name === 'v' || name === 't') this.isText = false
    else if (name === 'rPh') this.isHint = false
  }

  private openRow(number: number): void {
    if (this.rows.length >= mostRows)
      throw new Refusal(
        'too-large',
        `A sheet has more than ${mostRows} rows. Remove what is not inventory and try again.`,
      )
    this.rows.push([])
    this.rowNumbers.push(Number.isInteger(number) ? number : (this.rowNumbers.at(-1) ?? 0) + 1)
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes['r'] ?? ''
    const column = reference ? columnAt(reference) : (this.cell?.column ?? -1) + 1
    this.cell = {
      column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      text: '',
      isFormula: false,
    }
  }

  private closeCell(): void {
    const { cell } = this
    const row = this.rows.at(-1)
    if (!cell || !row) return
    const text = cellText(cell, this.setting)
    if (text === '' && !cell.isFormula) return
    if (cell.column >= mostColumns)
      throw new Refusal(
        'invalid',
        `A sheet has more than ${mostColumns} columns. Remove what is not inventory and try again.`,
      )
    while (row.length < cell.column) row.push('')
    row[cell.column] = text
    const mark = cell.type === 'e' ? 'error' : cell.isFormula ? 'formula' : undefined
    if (mark) this.marks.set(`${this.rows.length - 1}:${cell.column}`, mark)
  }
}

/** One text shown across several rows of a column counts for each of them. */
function fillMerged({ rows, rowNumbers, merged }: SheetReader): void {
  for (const reference of merged) {
    const [, column = '', first = '', last = '', end = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? []
    if (column !== last || column === '') continue
    const covered = rows.filter(
      (_, at) => Number(first) <= (rowNumbers[at] ?? 0) && (rowNumbers[at] ?? 0) <= Number(end),
    )
    const at = columnAt(column)
    const text = covered[0]?.[at] ?? ''
    if (text !== '') for (const row of covered) row[at] = text
  }
}

/** Reads one sheet of a workbook as texts. */
export async function readSheet(workbook: Workbook, name: string, part: string, setting: SheetSetting): Promise<Sheet> {
  const reader = new SheetReader(setting)
  await readXml(await workbook.open(part), reader)
  fillMerged(reader)
  const { rows, rowNumbers, marks } = reader
  return { name, rows: rows.map((row) => Array.from(row, (text) => text ?? '')), rowNumbers, marks }
}
