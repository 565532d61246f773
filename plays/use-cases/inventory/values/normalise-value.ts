import type { ColumnName } from '../inventory-column.ts'
import { inventoryColumn } from '../inventory-column.ts'
import { lettersAgree, readLetters } from './answer-letter.ts'
import { findSelection } from './find-selection.ts'
import { readingsAsList } from './list-items.ts'
import { recodingPack } from './recoding-pack.ts'
import type { SelectionIndex } from './selection-index.ts'
import { isListedSomewhere, selectionIndex } from './selection-index.ts'
import { isDoubtful, spellingKey } from './spelling.ts'
import { plainYesNo } from './yes-no.ts'

/** What a cell says. `value` is a full valid selection (several are joined by "; ") or the text as reported, trimmed. */
export type NormalisedValue = {
  readonly kind: 'blank' | 'text' | 'recognised' | 'unrecognised'
  readonly value: string
}

function isYesNo({ selections }: SelectionIndex): boolean {
  return selections.length === 2 && selections.every(({ value }) => value === 'Yes' || value === 'No')
}

/** A letter alone is an answer; a capital I is not, where it may be an l. */
function letterAlone(index: SelectionIndex, text: string): string | undefined {
  const letter = /^\W*([A-Za-z])\W*$/.exec(text)?.[1] ?? ''
  return letter === 'I' && index.byLetter.has('l') ? undefined : index.byLetter.get(letter.toLowerCase())
}

/** The selection that one answer means, or undefined: nothing is guessed. */
function oneSelection(index: SelectionIndex, text: string): string | undefined {
  if (isDoubtful(text)) return undefined
  const { letters, rest } = readLetters(text.normalize('NFKC'))
  const whole = index.bySpelling.get(spellingKey(text))
  if (whole) return whole
  const found = findSelection(index, rest) ?? (isYesNo(index) ? plainYesNo(rest) : undefined)
  if (!found) return letterAlone(index, text)
  const borrowed = letters.every((letter) => isListedSomewhere(letter, rest))
  return lettersAgree(letters, found) || borrowed ? found : undefined
}

function someSelections(index: SelectionIndex, text: string): string | undefined {
  const one = oneSelection(index, text)
  if (one) return one
  for (const items of readingsAsList(text)) {
    const found = items.map((item) => oneSelection(index, item)).filter((item) => item !== undefined)
    if (items.length > 0 && found.length === items.length) return [...new Set(found)].sort().join('; ')
  }
  return undefined
}

function notApplicable(column: ColumnName, text: string): string | undefined {
  const { columns, forms } = recodingPack.notApplicable
  if (!columns.includes(column)) return undefined
  return forms.find(({ from }) => from.some((form) => spellingKey(form) === spellingKey(text)))?.to
}

function recognise(column: ColumnName, text: string): NormalisedValue {
  const index = selectionIndex(column)
  const read = inventoryColumn(column).type === 'some-of' ? someSelections : oneSelection
  const value = read(index, text)
  if (value) return { kind: 'recognised', value }
  return { kind: 'unrecognised', value: index.settled.get(spellingKey(text)) ?? text }
}

/** What answers were read as before: the same few stand in thousands of rows. */
const readBefore = new Map<ColumnName, Map<string, NormalisedValue>>()
const mostRemembered = 2000
const longestRemembered = 400

function recall(column: ColumnName, text: string): NormalisedValue {
  let known = readBefore.get(column)
  if (!known || known.size >= mostRemembered) readBefore.set(column, (known = new Map()))
  const value = known.get(text) ?? recognise(column, text)
  if (text.length <= longestRemembered) known.set(text, value)
  return value
}

/**
 * Reads one cell as OMB did: another format or spelling of a valid selection becomes that selection, in full.
 * Anything else stays as it was reported, without spaces at the ends, and is `unrecognised`.
 */
export function normaliseValue(column: ColumnName, reported: string): NormalisedValue {
  const text = reported.trim()
  if (text === '' || text === '[]') return { kind: 'blank', value: '' }
  if (!inventoryColumn(column).selections) {
    const settled = notApplicable(column, text)
    return settled ? { kind: 'recognised', value: settled } : { kind: 'text', value: text }
  }
  return recall(column, text)
}
