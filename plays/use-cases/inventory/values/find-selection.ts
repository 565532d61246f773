import { recodingPack } from './recoding-pack.ts'
import type { SelectionIndex } from './selection-index.ts'
import { partsOf } from './selection-index.ts'
import { spellingKey, tidy, weightyWords, words } from './spelling.ts'
import { isSlip } from './typo.ts'

type Find = (index: SelectionIndex, text: string) => string | undefined

const sameAs = new Map([
  ['true', 'yes'],
  ['y', 'yes'],
  ['false', 'no'],
  ['n', 'no'],
])

const bySpelling: Find = (index, text) => {
  const key = spellingKey(text)
  return index.bySpelling.get(key) ?? index.bySpelling.get(sameAs.get(key) ?? '')
}

/** "Emergency Mgmt": words that are written short. */
const byShortWord: Find = (index, text) => {
  const long = new Map(recodingPack.words.map(({ from, to }) => [from, to]))
  return index.bySpelling.get(
    words(text)
      .map((word) => long.get(word) ?? word)
      .join('')
      .replaceAll(' ', ''),
  )
}

/** "Deployed – The use case is being actively": the description is cut off, three words or later. */
const byCutDescription: Find = (index, text) => {
  const key = spellingKey(text)
  const cut = index.selections.filter(({ value }) => {
    const { answer, description } = partsOf(value)
    const isLong = words(text).length >= words(answer).length + 3
    return description !== '' && isLong && spellingKey(`${answer} ${description}`).startsWith(key)
  })
  return cut.length === 1 ? cut[0]?.value : undefined
}

function readsAs(written: readonly string[], meant: readonly string[]): boolean {
  return written.length === meant.length && written.every((word, at) => isSlip(word, meant[at] ?? ''))
}

/** Every word is there but the small ones, each at most a slip of the pen away. */
const byWords: Find = (index, text) => {
  const written = { all: words(text), weighty: weightyWords(text) }
  const matches = index.forms.filter(
    (form) => readsAs(written.all, form.words) || (form.weighty.length > 1 && readsAs(written.weighty, form.weighty)),
  )
  const meant = new Set(matches.map(({ value }) => value))
  return meant.size === 1 ? matches[0]?.value : undefined
}

/** "Computer Vision (CV): AI that …": the brackets hold the initials of the words before them, or the same answer again. */
const byBracket: Find = (index, text) => {
  const [, before = '', inside = '', after = ''] = /^(.+?)\s*\(([^()]+)\)(.*)$/.exec(tidy(text)) ?? []
  const found = bySpelling(index, before)
  if (!found || !(isAcronymOf(inside, before) || bySpelling(index, inside) === found)) return undefined
  if (words(after).length === 0) return found
  const whole = `${before}${after}`
  return [bySpelling, byCutDescription, byWords].some((find) => find(index, whole) === found) ? found : undefined
}

function isAcronymOf(inside: string, before: string): boolean {
  const initials = words(before)
    .map((word) => word[0])
    .join('')
  return /^[A-Z]{2,}s?$/.test(inside) && initials.endsWith(spellingKey(inside).replace(/s$/, ''))
}

/** The one selection that a text can mean, from the surest way of reading to the least sure; none is a full answer too. */
export function findSelection(index: SelectionIndex, text: string): string | undefined {
  for (const find of [bySpelling, byShortWord, byBracket, byCutDescription, byWords]) {
    const found = find(index, text)
    if (found) return found
  }
  return undefined
}
