import { words } from './values/spelling.ts'

/** The groups of three letters in a name, for comparing names that differ a little. */
export function trigrams(name: string): ReadonlySet<string> {
  const padded = `  ${words(name).join(' ')} `
  const found = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
  return found
}

/** How alike two sets of trigrams are, from 0 (nothing shared) to 1 (the same), by Dice's measure. */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left]
  let shared = 0
  for (const each of small) if (large.has(each)) shared++
  return likenessOf(shared, left.size, right.size)
}

/** The same from counts: how many they share, and how many each holds. One much smaller than the other is nothing like it. */
export function likenessOf(shared: number, left: number, right: number): number {
  const [small, large] = left < right ? [left, right] : [right, left]
  return large === 0 || small / large < 0.3 ? 0 : (2 * shared) / (left + right)
}
