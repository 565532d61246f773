/** A stretch of text that stayed, went or came. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Texts of more words than this are shown whole, before and after, without looking for what stayed. */
const mostWords = 1500

/** What changed between two texts, word by word: the longest common run of words stays. */
export function compareWords(before: string, after: string): readonly Stretch[] {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  if (one.length > mostWords || other.length > mostWords)
    return join([
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ])
  return join(walk(one, other, commonLengths(one, other)))
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}'’-]+\s*|\S\s*|\s+/gu) ?? []

type Lengths = readonly Uint16Array[]

/** `lengths[i][j]`: how many words the rests from i and from j have in common, in order. */
function commonLengths(one: readonly string[], other: readonly string[]): Lengths {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row)
        row[j] = same(one[i], other[j])
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  }
  return lengths
}

const at = (lengths: Lengths, i: number, j: number): number => lengths[i]?.[j] ?? 0

const same = (one: string | undefined, other: string | undefined): boolean => one?.trimEnd() === other?.trimEnd()

function walk(one: readonly string[], other: readonly string[], lengths: Lengths): Stretch[] {
  const stretches: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    const [gone, come] = [one[i], other[j]]
    if (gone !== undefined && come !== undefined && same(gone, come)) {
      stretches.push({ kind: 'same', text: come })
      i++
      j++
    } else if (gone !== undefined && (come === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      stretches.push({ kind: 'gone', text: gone })
      i++
    } else {
      stretches.push({ kind: 'new', text: come ?? '' })
      j++
    }
  }
  return stretches
}

/** Neighbours of one kind become one stretch; empty ones go. */
function join(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches.filter(({ text }) => text !== '')) {
    const last = joined.at(-1)
    if (last?.kind === stretch.kind) joined[joined.length - 1] = { kind: last.kind, text: last.text + stretch.text }
    else joined.push(stretch)
  }
  return joined
}
