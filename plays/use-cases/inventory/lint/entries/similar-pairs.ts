import { LikenessIndex } from '../../likeness-index.ts'
import { trigrams } from '../../name-similarity.ts'
import type { LintedRow, SimilarPair } from '../finding.ts'
import { plainWords } from '../same-text.ts'

interface Named {
  readonly row: LintedRow
  readonly place: number
  readonly name: string
  readonly problem: string
  /** Only names of one group can be near: "Phase 1" and "Phase 2" are two things, and agencies are looked at apart. */
  readonly group: string
  readonly grams: ReadonlySet<string>
}

function named(row: LintedRow, place: number): Named {
  const name = plainWords(row.values.use_case_name)
  const numbers = (name.match(/\d+|\b[ivx]+\b/g) ?? []).join(' ')
  const group = `${row.values.agency.toLowerCase()}\n${numbers}`
  return { row, place, name, problem: plainWords(row.values.problem_solved), group, grams: trigrams(name) }
}

const verdictOf = ({ row }: Named) => row.values.is_high_impact

/** What an entry is paired with: the first like it, and the first like it that has another verdict on its impact. */
interface Earlier {
  first?: Named
  contrary?: Named
}

const isEarlier = (one: Named | undefined, other: Named | undefined) =>
  one !== undefined && (other === undefined || one.place < other.place)

/** The names of one group, each with the first entry of each verdict: a later entry of both would change nothing. */
class NamesSoFar {
  private readonly index: LikenessIndex
  private readonly places = new Map<string, number>()
  private readonly firsts: Map<string, Named>[] = []

  constructor(atLeast: number) {
    this.index = new LikenessIndex(atLeast)
  }

  /** Puts whatever earlier entry is like this one into `earlier`, where it comes before what stands there. */
  look(entry: Named, earlier: Earlier): void {
    const improves = (place: number) =>
      isEarlier(this.firstOf(place), earlier.first) || isEarlier(this.contraryOf(place, entry), earlier.contrary)
    for (const { place } of this.index.alike(entry.grams, improves)) {
      const [first, contrary] = [this.firstOf(place), this.contraryOf(place, entry)]
      if (first && isEarlier(first, earlier.first)) earlier.first = first
      if (contrary && isEarlier(contrary, earlier.contrary)) earlier.contrary = contrary
    }
  }

  add(entry: Named): void {
    let place = this.places.get(entry.name)
    if (place === undefined) {
      place = this.index.add(entry.grams)
      this.places.set(entry.name, place)
      this.firsts.push(new Map())
    }
    const firsts = this.firsts[place]
    if (firsts && !firsts.has(verdictOf(entry))) firsts.set(verdictOf(entry), entry)
  }

  /** A map keeps the order of adding. */
  private firstOf(place: number): Named | undefined {
    return this.firsts[place]?.values().next().value
  }

  private contraryOf(place: number, entry: Named): Named | undefined {
    const verdict = verdictOf(entry)
    if (verdict === '') return undefined
    return this.firsts[place]?.values().find((other) => verdictOf(other) !== '' && verdictOf(other) !== verdict)
  }
}

/** Names one word apart are near, and less will do when the purpose is the same. */
const nearNames = 0.9
const nearNamesOfOnePurpose = 0.6

class EntriesSoFar {
  private readonly byGroup = new Map<string, NamesSoFar>()

  /** What came before and is like this entry, which is added. */
  next(entry: Named): Earlier {
    const earlier: Earlier = {}
    const all = [this.names(entry.group, nearNames)]
    if (entry.problem !== '') all.push(this.names(`${entry.group}\n${entry.problem}`, nearNamesOfOnePurpose))
    for (const names of all) {
      names.look(entry, earlier)
      names.add(entry)
    }
    return earlier
  }

  private names(group: string, atLeast: number): NamesSoFar {
    const known = this.byGroup.get(group) ?? new NamesSoFar(atLeast)
    this.byGroup.set(group, known)
    return known
  }
}

/**
 * The entries of an agency whose names are the same or nearly so. Each is paired with the first one like it, and then with the
 * first one like it that has another verdict; further pairs would say nothing new.
 */
export function similarPairs(rows: readonly LintedRow[]): SimilarPair[] {
  const entries = new EntriesSoFar()
  return rows.map(named).flatMap((second): SimilarPair[] => {
    if (second.name === '') return []
    const { first, contrary } = entries.next(second)
    const others = [...new Set([first, contrary])].filter((one) => one !== undefined)
    return others.map((one) => ({ first: one.row, second: second.row, isSameName: one.name === second.name }))
  })
}
