import type { Column } from './column.ts'

/** What a reader asked of a table. */
export interface Arrangement {
  readonly words: string
  /** A column's key; with a minus in front, the other way round. */
  readonly sort: string
  readonly page: number
  /** Column key → the values that may pass. An empty list lets everything pass. */
  readonly passing: Readonly<Record<string, readonly string[]>>
}

/** The rows of one page, and how many there are on all of them. */
export interface Arranged<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** Searches, filters, sorts and cuts rows that are all in the browser. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  asked: Arrangement,
  pageSize: number,
): Arranged<Row> {
  const found = rows.filter((row) => hasWords(row, columns, asked.words) && passes(row, columns, asked.passing))
  const sorted = sortRows(found, columns, asked.sort)
  const start = (asked.page - 1) * pageSize
  return { rows: sorted.slice(start, start + pageSize), total: found.length }
}

function hasWords<Row>(row: Row, columns: readonly Column<Row>[], words: string): boolean {
  const text = columns
    .map((column) => column.text?.(row) ?? '')
    .join(' ')
    .toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function passes<Row>(row: Row, columns: readonly Column<Row>[], passing: Arrangement['passing']): boolean {
  return Object.entries(passing).every(([key, values]) => {
    const column = columns.find((candidate) => candidate.key === key)
    return values.length === 0 || values.includes(String(column?.text?.(row) ?? ''))
  })
}

const inWords = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Blank cells come last, whichever way the rest is sorted. */
function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: string): readonly Row[] {
  const text = columns.find(({ key }) => key === sort.replace(/^-/, ''))?.text
  if (!text) return rows
  const turn = sort.startsWith('-') ? -1 : 1
  return rows.toSorted((one, other) => {
    const [a, b] = [text(one), text(other)]
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b))
    return turn * (typeof a === 'number' && typeof b === 'number' ? a - b : inWords.compare(String(a), String(b)))
  })
}

const isBlank = (value: string | number | null): boolean => value === null || value === ''
