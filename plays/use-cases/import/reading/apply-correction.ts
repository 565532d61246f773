import type { Sheet } from '../../inventory/tables/sheet.ts'
import type { Correction } from '../inventory-import.ts'

/** The sheets as a person says that they are to be read: one sheet, from its heading row on, under corrected headings. */
export function applyCorrection(sheets: readonly Sheet[], correction: Correction): readonly Sheet[] {
  const chosen = correction.sheet === undefined ? sheets : sheets.filter(({ name }) => name === correction.sheet)
  return chosen.map((sheet) => renamed(fromLine(sheet, correction.headingLine), correction))
}

function fromLine(sheet: Sheet, line: number | undefined): Sheet {
  const start = line === undefined ? 0 : sheet.rowNumbers.findIndex((number) => number >= line)
  if (start <= 0) return sheet
  const marks = [...sheet.marks].flatMap(([place, mark]) => {
    const [row = 0, column = 0] = place.split(':').map(Number)
    return row >= start ? [[`${row - start}:${column}`, mark] as const] : []
  })
  return { ...sheet, rows: sheet.rows.slice(start), rowNumbers: sheet.rowNumbers.slice(start), marks: new Map(marks) }
}

/** A corrected heading carries its column's short name, which is always known; one that is not to be read, nothing. */
function renamed(sheet: Sheet, { columns }: Correction): Sheet {
  const [headings = [], ...rows] = sheet.rows
  return { ...sheet, rows: [headings.map((text) => meant(text, columns)), ...rows] }
}

function meant(text: string, columns: Correction['columns']): string {
  const column = columns[text.trim()]
  return column === undefined ? text : (column ?? '')
}
