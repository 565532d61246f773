import type { ColumnName } from '../inventory-column.ts'
import type { LintedRow } from './finding.ts'

/** The words of a text, so that two texts can be compared whatever their punctuation. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Rows by the words in one column; blank and short texts are left out. */
export function rowsByText(rows: readonly LintedRow[], column: ColumnName, fewestWords = 1): Map<string, LintedRow[]> {
  const groups = new Map<string, LintedRow[]>()
  for (const row of rows) {
    const text = plainWords(row.values[column])
    if (text === '' || text.split(' ').length < fewestWords) continue
    groups.set(text, [...(groups.get(text) ?? []), row])
  }
  return groups
}

/** "rows 3, 8 and 12", shortened when there are many. */
export function rowList(rows: readonly LintedRow[]): string {
  const numbers = rows.map(({ row }) => row)
  const shown = numbers.slice(0, 5).join(', ')
  const rest = numbers.length - 5
  return `${numbers.length === 1 ? 'row' : 'rows'} ${shown}${rest > 0 ? ` and ${rest} more` : ''}`
}
