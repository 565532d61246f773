import { likeness } from './name-similarity.ts'

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
 * Finds the sets of trigrams that are alike, without comparing each with each. Two sets that reach a likeness share many
 * trigrams, so they share some even when the most frequent are left out; only sets that do are compared.
 */
export class LikenessIndex {
  private readonly atLeast: number
  private readonly sets: Trigrams[] = []
  /** Trigram → the places of the sets that hold it. */
  private readonly holders = new Map<string, number[]>()
  /** Place → how many trigrams it was found by; all zero between two searches. */
  private readonly counts: number[] = []

  /** `atLeast` is the likeness, above 0 and at most 1, that is looked for. */
  constructor(atLeast: number) {
    this.atLeast = atLeast
  }

  /** Adds a set, and returns its place: 0, 1, 2 and so on. */
  add(set: Trigrams): number {
    const place = this.sets.push(set) - 1
    this.counts.push(0)
    for (const each of set) {
      const places = this.holders.get(each)
      if (places) places.push(place)
      else this.holders.set(each, [place])
    }
    return place
  }

  /** All sets that reach the likeness and are wanted, in the order of adding. `isWanted` is asked as late as can be. */
  *alike(set: Trigrams, isWanted: (place: number) => boolean = () => true): Generator<Alike, void> {
    const rarestFirst = [...set].sort((a, b) => this.frequency(a) - this.frequency(b))
    for (const place of this.candidates(rarestFirst)) {
      const other = this.sets[place]
      if (!other || !isWanted(place) || !this.canReach(rarestFirst, other)) continue
      const like = likeness(set, other)
      if (like >= this.atLeast) yield { place, like }
    }
  }

  private frequency(trigram: string): number {
    return this.holders.get(trigram)?.length ?? 0
  }

  /** The places of sets that share enough of the rarer trigrams. */
  private candidates(rarestFirst: readonly string[]): number[] {
    const fewestShared = Math.ceil((rarestFirst.length * this.atLeast) / (2 - this.atLeast) - rounding)
    const leftOut = Math.max(0, fewestShared - fewestRare)
    const rare = rarestFirst.slice(0, rarestFirst.length - leftOut)
    const found = this.count(rare.map((each) => this.holders.get(each) ?? []))
    const candidates = found.filter((place) => (this.counts[place] ?? 0) >= fewestShared - leftOut)
    for (const place of found) this.counts[place] = 0
    return candidates.sort((a, b) => a - b)
  }

  /** Gives up at the first trigram too many that the other set lacks. */
  private canReach(rarestFirst: readonly string[], other: Trigrams): boolean {
    const needed = (this.atLeast / 2) * (rarestFirst.length + other.size) - rounding
    let lacking = rarestFirst.length - needed
    for (const each of rarestFirst) if (!other.has(each) && --lacking < 0) return false
    return true
  }

  /** The places in these lists, each once; how often is left in `counts`. */
  private count(lists: readonly (readonly number[])[]): number[] {
    const { counts } = this
    const found: number[] = []
    for (const places of lists) {
      for (const place of places) {
        const before = counts[place] ?? 0
        if (before === 0) found.push(place)
        counts[place] = before + 1
      }
    }
    return found
  }
}
