import type { NearJustification } from '../determination.ts'

/** A justification that stands somewhere already. */
export type Justification = Omit<NearJustification, 'likeness'>

const LENGTH = 3
const NEAR = 0.5
const MOST = 10

/** The justifications that share at least half of their runs of three words with this one, the nearest first. */
export function nearJustifications(text: string, others: Iterable<Justification>): readonly NearJustification[] {
  const own = runsOf(text)
  if (own.size === 0) return []
  const near: NearJustification[] = []
  for (const other of others) {
    const likeness = likenessOf(own, runsOf(other.text))
    if (likeness >= NEAR) near.push({ ...other, likeness })
  }
  return near.toSorted((a, b) => b.likeness - a.likeness).slice(0, MOST)
}

/** Every run of three words; of a shorter text, the text itself. */
function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < LENGTH) return new Set(words.length === 0 ? [] : [words.join(' ')])
  return new Set(words.slice(LENGTH - 1).map((_, at) => words.slice(at, at + LENGTH).join(' ')))
}

/** What two sets share, by what they hold together: 1 when they are the same. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = one.intersection(other).size
  return both === 0 ? 0 : both / (one.size + other.size - both)
}
