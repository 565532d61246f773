import type { ColumnName } from '../inventory-column.ts'
import type { LintedRow } from './finding.ts'

const anyWord = /[\p{L}\p{N}]+/gu
/** The same for texts without other letters: several times as fast, and most texts are such. */
const plainWord = /[a-z0-9]+/g
const otherLetters = /[^\0-\x7f]/

/** The words of a text, so that two texts can be compared whatever their punctuation. */
export function plainWords(text: string): string {
  const small = text.toLowerCase()
  return small.match(otherLetters.test(small) ? anyWord : plainWord)?.join(' ') ?? ''
}

/** Rows by the words in one column; blank and short texts are left out. */
export function rowsByText(rows: readonly LintedRow[], column: ColumnName, fewestWords = 1): Map<string, LintedRow[]> {
  const groups = new Map<string, LintedRow[]>()
  for (const row of rows) {
    const text = plainWords(row.values[column])
    if (text === '' || text.split(' ').length < fewestWords) continue
    const group = groups.get(text)
    if (group) group.push(row)
    else groups.set(text, [row])
  }
  return groups
}

/** What a row is called in a sentence: its name where the reader knows it by one, else its number. */
export const rowName = ({ row, called }: LintedRow): string => (called ? `“${called.slice(0, 80)}”` : `row ${row}`)

const mostShown = 5

/** "rows 3, 8 and 2 more", or names in quotes: a group less one of its rows, shortened when there are many. */
export function otherRows(group: readonly LintedRow[], row: LintedRow): string {
  const shown: LintedRow[] = []
  for (const other of group) {
    if (shown.length === mostShown) break
    if (other !== row) shown.push(other)
  }
  const rest = group.length - 1 - shown.length
  const numbers = `${shown.length === 1 ? 'row' : 'rows'} ${shown.map((other) => other.row).join(', ')}`
  const list = shown.every(({ called }) => called) ? shown.map(rowName).join(', ') : numbers
  return `${list}${rest > 0 ? ` and ${rest} more` : ''}`
}
