import type { ColumnName, Selection } from '../inventory-column.ts'
import { inventoryColumns, selectionsOf } from '../inventory-column.ts'
import { letterOf, readLetters } from './answer-letter.ts'
import { recodingPack } from './recoding-pack.ts'
import { spellingKey, weightyWords, words } from './spelling.ts'

/** One way of writing a selection, in words; `weighty` leaves out articles and the like. */
export interface WrittenForm {
  readonly value: string
  readonly words: readonly string[]
  readonly weighty: readonly string[]
}

/** One way of writing a selection, ready to be compared with what somebody wrote. */
export function writtenForm(form: string, value: string): WrittenForm {
  return { value, words: words(form), weighty: weightyWords(form) }
}

/** Every way in which one column's selections are known to be written, by spelling. */
export interface SelectionIndex {
  readonly selections: readonly Selection[]
  /** Spelling → the selection, where only one selection is written so. */
  readonly bySpelling: ReadonlyMap<string, string>
  readonly byLetter: ReadonlyMap<string, string>
  /** Every known way of writing a selection, for reading slips of the pen. */
  readonly forms: readonly WrittenForm[]
  /** Spelling → a text that OMB settled on although it is no selection. */
  readonly settled: ReadonlyMap<string, string>
}

/** What stands before and after the dash or colon: the answer and its description. */
export function partsOf(selection: string): { answer: string; description: string } {
  const { rest } = readLetters(selection)
  const [answer = '', ...description] = rest.split(/ – |: /)
  return { answer, description: description.join(' ') }
}

function knownForms({ value, code }: Selection): string[] {
  const { answer, description } = partsOf(value)
  return [readLetters(value).rest, answer, description, code ?? ''].filter((form) => form !== '')
}

function spellings(selections: readonly Selection[]): Map<string, string> {
  const found = new Map<string, Set<string>>()
  for (const selection of selections) {
    for (const form of knownForms(selection).map(spellingKey))
      found.set(form, (found.get(form) ?? new Set()).add(selection.value))
  }
  return new Map([...found].flatMap(([form, [only, ...others]]) => (only && others.length === 0 ? [[form, only]] : [])))
}

function indexOf(name: ColumnName): SelectionIndex {
  const selections = selectionsOf(name)
  const valid = new Set(selections.map(({ value }) => value))
  const published = recodingPack.recodings.filter(({ column }) => column === name)
  const bySpelling = spellings(selections)
  const settled = new Map<string, string>()
  for (const { from, to } of published) {
    for (const form of [from, readLetters(from).rest]) (valid.has(to) ? bySpelling : settled).set(spellingKey(form), to)
  }
  const byLetter = new Map(selections.flatMap(({ value }) => (letterOf(value) ? [[letterOf(value) ?? '', value]] : [])))
  const forms = [
    ...selections.flatMap((selection) => knownForms(selection).map((form) => writtenForm(form, selection.value))),
    ...published.filter(({ to }) => valid.has(to)).map(({ from, to }) => writtenForm(readLetters(from).rest, to)),
  ]
  return { selections, bySpelling, byLetter, forms, settled }
}

const indexes = new Map(inventoryColumns.map(({ name }) => [name, indexOf(name)]))

/** What is known of a column's selections. */
export function selectionIndex(name: ColumnName): SelectionIndex {
  return indexes.get(name) ?? indexOf(name)
}

const everywhere = new Set(
  inventoryColumns.flatMap(({ selections = [] }) =>
    selections.map(({ value }) => `${letterOf(value) ?? ''})${spellingKey(readLetters(value).rest)}`),
  ),
)

/** Whether some question's list has this text under this letter: "b) In-progress" is at home in several. */
export function isListedSomewhere(letter: string, rest: string): boolean {
  return everywhere.has(`${letter})${spellingKey(rest)}`)
}
