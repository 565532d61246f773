import { likenessOf } from './name-similarity.ts'

/** A set that reached the likeness: its place in the order of adding, and how alike it is. */
export interface Alike {
  readonly place: number
  readonly like: number
}

/** How to come by the sets that may be alike: those in at least `fewest` of the lists; or all, when that is 0. */
interface Way {
  /** In comparisons. */
  readonly cost: number
  readonly lists: readonly (readonly number[])[]
  readonly fewest: number
}

type Trigrams = ReadonlySet<string>

/** How far a sum of fractions may stray from the whole number that it means. */
const rounding = 1e-9

/** What comparing two sets costs, in trigrams counted. */
const comparison = 8

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
    const { cost, lists, fewest } = this.cheapestWay(rarestFirst, fewestShared)
    this.effort += cost
    return fewest === 0 ? this.sets.keys() : this.placesHeldBy(lists, fewest)
  }

  /**
   * Whoever shares `fewestShared` of all shares `fewest` of all but `fewestShared - fewest`. Few to share: little to count, many to
   * compare. The cheapest is taken; none to share means to compare with each.
   */
  private cheapestWay(rarestFirst: readonly number[], fewestShared: number): Way {
    let cheapest: Way = { cost: this.sets.length, lists: [], fewest: 0 }
    const lists = rarestFirst.map((each) => this.holders[each] ?? [])
    let counted = 0
    for (const [at, places] of lists.entries()) {
      counted += places.length
      const fewest = fewestShared - (lists.length - at - 1)
      const cost = counted / comparison + counted / fewest
      if (fewest > 0 && cost < cheapest.cost) cheapest = { cost, lists: lists.slice(0, at + 1), fewest }
    }
    return cheapest
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
