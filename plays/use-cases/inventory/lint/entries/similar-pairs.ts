import { LikenessIndex } from '../../likeness-index.ts'
import { trigrams } from '../../name-similarity.ts'
import type { LintedRow, SimilarPair } from '../finding.ts'
import { plainWords } from '../same-text.ts'

interface Named {
  readonly row: LintedRow
  readonly place: number
  readonly name: string
  readonly problem: string
  /** OMB's answer to whether it is high-impact; blank when there is none. */
  readonly verdict: string
  /** Only names of one group can be near: "Phase 1" and "Phase 2" are two things, and agencies are looked at apart. */
  readonly group: string
  readonly grams: ReadonlySet<string>
}

function named(row: LintedRow, place: number): Named {
  const { agency, use_case_name, problem_solved, is_high_impact: verdict } = row.values
  const name = plainWords(use_case_name)
  const numbers = (name.match(/\d+|\b[ivx]+\b/g) ?? []).join(' ')
  const group = `${agency.toLowerCase()}\n${numbers}`
  return { row, place, name, problem: plainWords(problem_solved), verdict, group, grams: trigrams(name) }
}

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
  private readonly firsts: Named[][] = []
  private readonly verdicts = new Set<string>()

  constructor(atLeast: number) {
    this.index = new LikenessIndex(atLeast)
  }

  /** Puts whatever earlier entry is like this one into `earlier`, where it comes before what stands there. */
  look(entry: Named, earlier: Earlier): void {
    const improves = (place: number) =>
      isEarlier(this.firstOf(place), earlier.first) || isEarlier(this.contraryOf(place, entry), earlier.contrary)
    if (this.isSettled(0, entry, earlier)) return
    for (const { place } of this.index.alike(entry.grams, improves)) {
      this.note(place, entry, earlier)
      if (this.isSettled(place + 1, entry, earlier)) return
    }
  }

  /** The same for the very same name alone, which takes no time. */
  lookForSame(entry: Named, earlier: Earlier): void {
    const place = this.places.get(entry.name)
    if (place !== undefined) this.note(place, entry, earlier)
  }

  /** What the searches took, in names compared. */
  get effort(): number {
    return this.index.effort
  }

  add(entry: Named): void {
    let place = this.places.get(entry.name)
    if (place === undefined) {
      place = this.index.add(entry.grams)
      this.places.set(entry.name, place)
      this.firsts.push([])
    }
    const firsts = this.firsts[place]
    if (firsts?.every(({ verdict }) => verdict !== entry.verdict)) firsts.push(entry)
    if (entry.verdict !== '') this.verdicts.add(entry.verdict)
  }

  private note(place: number, entry: Named, earlier: Earlier): void {
    const [first, contrary] = [this.firstOf(place), this.contraryOf(place, entry)]
    if (first && isEarlier(first, earlier.first)) earlier.first = first
    if (contrary && isEarlier(contrary, earlier.contrary)) earlier.contrary = contrary
  }

  /** Whether no name from this place on can improve `earlier`: first entries stand in the order of their names. */
  private isSettled(from: number, { verdict }: Named, { first, contrary }: Earlier): boolean {
    const next = this.firstOf(from)
    if (!next || !first || first.place > next.place) return next === undefined
    const isOnlyVerdict = verdict === '' || this.verdicts.size === Number(this.verdicts.has(verdict))
    return isOnlyVerdict || (contrary !== undefined && contrary.place <= next.place)
  }

  private firstOf(place: number): Named | undefined {
    return this.firsts[place]?.[0]
  }

  private contraryOf(place: number, { verdict }: Named): Named | undefined {
    if (verdict === '') return undefined
    for (const other of this.firsts[place] ?? []) {
      if (other.verdict !== '' && other.verdict !== verdict) return other
    }
    return undefined
  }
}

/** Names one word apart are near, and less will do when the purpose is the same. */
const nearNames = 0.9
const nearNamesOfOnePurpose = 0.6

/** Some seconds of comparing. Ten thousand names of one agency that differ in a few letters need less. */
const mostEffort = 120_000_000

class EntriesSoFar {
  private readonly byGroup = new Map<string, NamesSoFar>()
  private effortLeft: number

  constructor(effort: number) {
    this.effortLeft = effort
  }

  /** What came before and is like this entry, which is added; whether only the very same name was looked for. */
  next(entry: Named): Earlier & { readonly isCut: boolean } {
    const earlier: Earlier = {}
    const isCut = this.effortLeft <= 0
    const all = [this.names(entry.group, nearNames)]
    if (entry.problem !== '') all.push(this.names(`${entry.group}\n${entry.problem}`, nearNamesOfOnePurpose))
    for (const names of all) {
      const before = names.effort
      if (isCut) names.lookForSame(entry, earlier)
      else names.look(entry, earlier)
      this.effortLeft -= names.effort - before
      names.add(entry)
    }
    return { ...earlier, isCut }
  }

  private names(group: string, atLeast: number): NamesSoFar {
    const known = this.byGroup.get(group) ?? new NamesSoFar(atLeast)
    this.byGroup.set(group, known)
    return known
  }
}

/** The pairs, and the entries that were only compared with those of the very same name because there are too many. */
export interface SimilarPairs {
  readonly pairs: readonly SimilarPair[]
  readonly notCompared: readonly LintedRow[]
}

/**
 * The entries of an agency whose names are the same or nearly so. Each is paired with the first one like it, and then with the
 * first one like it that has another verdict; further pairs would say nothing new. `effort` bounds the time, in names compared.
 */
export function similarPairs(rows: readonly LintedRow[], effort = mostEffort): SimilarPairs {
  const entries = new EntriesSoFar(effort)
  const notCompared: LintedRow[] = []
  const pairs = rows.map(named).flatMap((second): SimilarPair[] => {
    if (second.name === '') return []
    const { first, contrary, isCut } = entries.next(second)
    if (isCut) notCompared.push(second.row)
    const others = [...new Set([first, contrary])].filter((one) => one !== undefined)
    return others.map((one) => ({ first: one.row, second: second.row, isSameName: one.name === second.name }))
  })
  return { pairs, notCompared }
}
