import { Refusal } from '@pilothouse/platform/refusal'

import type { Sheet } from '../tables/sheet.ts'
import type { CotsColumn } from './heading-book.ts'
import { cotsPack } from './heading-book.ts'
import type { HeadedSheet } from './recognise-headings.ts'
import { recogniseCots } from './recognise-headings.ts'
import { writtenForm } from '../values/selection-index.ts'
import { spellingKey } from '../values/spelling.ts'
import { findSelection } from '../values/find-selection.ts'

/** One line of the list of commercial products. `used` is Y, N or blank; tasks and bands are OMB's where they were recognised. */
export type CotsRow = Readonly<Record<CotsColumn, string>> & { readonly row: number }

/** The list as understood. Rows are counted from 1 below the heading. */
export interface UnderstoodCots {
  readonly sheet: string
  readonly rows: readonly CotsRow[]
  readonly recodings: readonly { row: number; column: CotsColumn; from: string; to: string }[]
  readonly unrecognised: readonly { row: number; column: CotsColumn; value: string }[]
}

const tasks = new Map(cotsPack.tasks.map(({ task }) => [spellingKey(task), task]))
const taskIndex = {
  selections: cotsPack.tasks.map(({ task }) => ({ value: task })),
  bySpelling: tasks,
  byLetter: new Map(cotsPack.tasks.map(({ letter, task }) => [letter, task])),
  forms: cotsPack.tasks.map(({ task }) => writtenForm(task, task)),
  settled: new Map<string, string>(),
}
const numbersIn = (text: string) =>
  text
    .replaceAll(',', '')
    .match(/\d+|\+/g)
    ?.join(' ') ?? ''
const bands = new Map(cotsPack.bands.map((band) => [numbersIn(band), band]))
const uses = new Map([
  ['y', 'Y'],
  ['yes', 'Y'],
  ['true', 'Y'],
  ['n', 'N'],
  ['no', 'N'],
  ['false', 'N'],
])

const readers: Record<CotsColumn, (text: string) => string | undefined> = {
  agency: (text) => text,
  products: (text) => text,
  task: (text) => findSelection(taskIndex, text.replace(/^\s*\(?[a-t][).]\s*/i, '')),
  used: (text) => uses.get(spellingKey(text)),
  licences: (text) => (/^[\d\s,+–—\-to]+$/i.test(text.normalize('NFKC')) ? bands.get(numbersIn(text)) : undefined),
}

/** Reads OMB's consolidated list of commercial off-the-shelf AI: 20 tasks, products, bands of licences. */
export function understandCots({ sheet, headings, headingRow }: HeadedSheet<CotsColumn>): UnderstoodCots {
  const top = sheet.rowNumbers[headingRow] ?? 0
  const found: {
    rows: CotsRow[]
    recodings: UnderstoodCots['recodings'][number][]
    unrecognised: UnderstoodCots['unrecognised'][number][]
  } = {
    rows: [],
    recodings: [],
    unrecognised: [],
  }
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= headingRow || cells.every((text) => text.trim() === '')) continue
    const row = (sheet.rowNumbers[index] ?? 0) - top
    const read: Record<CotsColumn, string> = { agency: '', task: '', used: '', products: '', licences: '' }
    for (const { at, known } of headings) {
      const from = cells[at] ?? ''
      if (!known || from.trim() === '') continue
      const to = readers[known.column](from.trim())
      read[known.column] = to ?? from.trim()
      if (to === undefined) found.unrecognised.push({ row, column: known.column, value: from.trim() })
      else if (to !== from.trim()) found.recodings.push({ row, column: known.column, from, to })
    }
    found.rows.push({ row, ...read })
  }
  return { sheet: sheet.name, ...found }
}

/** Reads the first of the sheets that is a list of commercial products; refuses when none is. */
export function findCots(sheets: readonly Sheet[]): UnderstoodCots {
  const headed = sheets.map(recogniseCots).find((found) => found !== undefined)
  if (headed) return understandCots(headed)
  throw new Refusal(
    'invalid',
    'No list of commercial AI products was found. Its heading must name "AI Use Case" and "Agency Use (Y/N)?".',
  )
}
