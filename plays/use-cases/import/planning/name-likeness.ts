/** A name without case, spaces and punctuation. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether two names share at least half of their words: the same use under a name that was touched up. */
export function alikeNames(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  return a.intersection(b).size * 2 >= Math.max(a.size, b.size) && a.size > 0
}

const wordsOf = (name: string): Set<string> =>
  new Set(
    nameKey(name)
      .split(' ')
      .filter((word) => word.length > 2),
  )
