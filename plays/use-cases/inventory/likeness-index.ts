import { likenessOf } from './name-similarity.ts'

/** A set that reached the likeness: its place in the order of adding, and how alike it is. */
export interface Alike {
  readonly place: number
  readonly like: number
}

type Trigrams = ReadonlySet<string>

/** How far a sum of fractions may stray from the whole number that it means. */
const rounding = 1e-9

/** How many trigrams two sets must share when the most frequent are left out. Fewer let too many through, more take longer to count. */
const fewestRare = 8

/**
 * Finds the sets of trigrams that are alike. Two sets that reach a likeness share many trigrams, so they share some even when
 * the most frequent are left out: only sets that do are compared. Where most sets hold even the rarest (names that differ in a
 * few letters), comparing with each is quicker than counting, and is done instead.
 */
export class LikenessIndex {
  private readonly atLeast: number
  /** Trigram → its number here. */
  private readonly numbers = new Map<string, number>()
  /** The sets as numbers, what was rare when they came first: two sets that differ are told apart early. */
  private readonly sets: (readonly number[])[] = []
  /** Trigram's number → the places of the sets that hold it. */
  private readonly holders: number[][] = []
  /** Place → how many trigrams it was found by; all zero between two searches. */
  private readonly counts: number[] = []
  /** How much all searches took so far, in sets compared; about 50 nanoseconds each. */
  effort = 0

  /** `atLeast` is the likeness, above 0 and at most 1, that is looked for. */
  constructor(atLeast: number) {
    this.atLeast = atLeast
  }

  /** Adds a set, and returns its place: 0, 1, 2 and so on. */
  add(set: Trigrams): number {
    const place = this.sets.length
    const numbers = [...set].map((each) => this.numberOf(each))
    for (const each of numbers) this.holders[each]?.push(place)
    this.sets.push(this.rarestFirst(numbers))
    this.counts.push(0)
    return place
  }

  /** All sets that reach the likeness and are wanted, in the order of adding. `isWanted` is asked as late as can be. */
  *alike(set: Trigrams, isWanted: (place: number) => boolean = () => true): Generator<Alike, void> {
    const known = [...set].flatMap((each) => this.numbers.get(each) ?? [])
    const held = new Uint8Array(this.holders.length)
    for (const each of known) held[each] = 1
    for (const place of this.candidates(this.rarestFirst(known), set.size)) {
      const other = this.sets[place]
      if (!other || !isWanted(place)) continue
      const like = likenessOf(this.shared(held, set.size, other), set.size, other.length)
      if (like >= this.atLeast) yield { place, like }
    }
  }

  private numberOf(trigram: string): number {
    const known = this.numbers.get(trigram)
    if (known !== undefined) return known
    this.numbers.set(trigram, this.holders.length)
    return this.holders.push([]) - 1
  }

  private rarestFirst(numbers: number[]): number[] {
    return numbers.sort((a, b) => (this.holders[a]?.length ?? 0) - (this.holders[b]?.length ?? 0))
  }

  /** The places of sets that share enough of the rarer trigrams; `size` counts those that no set here holds, too. */
  private candidates(rarestFirst: readonly number[], size: number): Iterable<number> {
    const fewestShared = Math.ceil((size * this.atLeast) / (2 - this.atLeast) - rounding)
    const leftOut = Math.max(0, fewestShared - fewestRare)
    const lists = rarestFirst
      .slice(0, Math.max(0, rarestFirst.length - leftOut))
      .map((each) => this.holders[each] ?? [])
    const counting = lists.reduce((sum, places) => sum + places.length, 0)
    this.effort += Math.min(counting, this.sets.length)
    if (counting > this.sets.length) return this.sets.keys()
    return this.placesHeldBy(lists, fewestShared - leftOut)
  }

  /** How many trigrams both hold; gives up, with 0, at the first too many that is lacking. */
  private shared(held: Uint8Array, size: number, other: readonly number[]): number {
    const needed = Math.ceil((this.atLeast / 2) * (size + other.length) - rounding)
    let [lacking, left] = [0, other.length - needed]
    if (left < 0 || size < needed) return 0
    for (const each of other) {
      if (held[each]) continue
      lacking++
      if (--left < 0) return 0
    }
    return other.length - lacking
  }

  /** The places that stand in at least so many of these lists, in order. */
  private placesHeldBy(lists: readonly (readonly number[])[], fewest: number): number[] {
    const { counts } = this
    const found: number[] = []
    for (const places of lists) {
      for (const place of places) if ((counts[place] = (counts[place] ?? 0) + 1) === fewest) found.push(place)
    }
    for (const places of lists) for (const place of places) counts[place] = 0
    return found.sort((a, b) => a - b)
  }
}
