import type { InventoryRow } from './inventory-row.ts'
import { LikenessIndex } from './likeness-index.ts'
import { likeness, trigrams } from './name-similarity.ts'
import { spellingKey } from './values/spelling.ts'

/** A row of either year. Values hold OMB's full selections where they were recognised. */
export interface YearRow {
  readonly row: number
  readonly values: InventoryRow
}

/**
 * What became of a use case: `kept`, `renamed`, `retired` (reported so this year), `dropped` (retired last year, so it may
 * go), `missing` (gone without a word), `changed-id` (kept under another ID), `reused-id` (its ID now names another use).
 */
export type Fate = 'kept' | 'renamed' | 'retired' | 'dropped' | 'missing' | 'changed-id' | 'reused-id'

/** One use case of last year and what became of it. Rows are counted from 1 below the heading. */
export interface Continued {
  readonly fate: Fate
  readonly agency: string
  readonly id: string
  readonly name: string
  readonly oldRow: number
  readonly newRow: number | undefined
  readonly newId: string | undefined
  readonly newName: string | undefined
}

/** Last year's uses with their fates, and the rows of this year that are new. */
export interface Continuity {
  readonly continued: readonly Continued[]
  readonly added: readonly { readonly row: number; readonly id: string; readonly name: string }[]
}

const sameUse = 0.8
const renamedUse = 0.4

interface Candidate {
  readonly year: YearRow
  readonly agency: string
  readonly idKey: string
  readonly nameKey: string
  readonly bureau: string
  readonly grams: ReadonlySet<string>
  /** What the use is for, as trigrams; made when first asked for, since most uses are told by ID or name. */
  readonly purpose: () => ReadonlySet<string>
}

function candidate(year: YearRow): Candidate {
  const { agency, agency_name: agencyName, id, use_case_name: name, problem_solved: problem, benefits } = year.values
  const { agency_bureau: bureau } = year.values
  let purpose: ReadonlySet<string> | undefined
  return {
    year,
    agency: spellingKey(agency || agencyName),
    idKey: spellingKey(id),
    nameKey: spellingKey(name),
    bureau: spellingKey(bureau),
    grams: trigrams(name),
    purpose: () => (purpose ??= trigrams(`${problem} ${benefits}`.trim().slice(0, 600))),
  }
}

function isSamePurpose(left: Candidate, right: Candidate): boolean {
  const [ours, theirs] = [left.purpose(), right.purpose()]
  return ours.size > 60 && theirs.size > 60 && likeness(ours, theirs) >= 0.7
}

function isSameAgency(left: Candidate, right: Candidate): boolean {
  return left.agency === '' || right.agency === '' || left.agency === right.agency
}

function continued(fate: Fate, old: Candidate, next: Candidate | undefined): Continued {
  const { agency, id, use_case_name: name } = old.year.values
  const newer = next?.year
  return {
    fate,
    agency,
    id,
    name,
    oldRow: old.year.row,
    newRow: newer?.row,
    newId: newer?.values.id,
    newName: newer?.values.use_case_name,
  }
}

class Matching {
  readonly free: Set<Candidate>
  readonly found: Continued[] = []
  private readonly all: readonly Candidate[]
  private readonly byId: Map<string, Set<Candidate>>
  private readonly byName: Map<string, Set<Candidate>>
  private readonly names = new LikenessIndex(renamedUse)

  constructor(rows: readonly YearRow[]) {
    this.all = rows.map(candidate)
    this.free = new Set(this.all)
    this.byId = groupsBy(this.all, ({ idKey }) => idKey)
    this.byName = groupsBy(this.all, ({ nameKey }) => nameKey)
    for (const { grams } of this.all) this.names.add(grams)
  }

  take(next: Candidate): void {
    this.free.delete(next)
    this.byId.get(next.idKey)?.delete(next)
    this.byName.get(next.nameKey)?.delete(next)
  }

  /** The same ID for something alike. What has the same ID and nothing else in common is told apart by `reuses`. */
  byOwnId(old: Candidate): Candidate | undefined {
    return this.sameId(old).find((next) => likeness(old.grams, next.grams) >= renamedUse || isSamePurpose(old, next))
  }

  reuses(old: Candidate): Candidate | undefined {
    return this.sameId(old).next().value
  }

  byOwnName(old: Candidate): Candidate | undefined {
    let first: Candidate | undefined
    for (const next of this.byName.get(old.nameKey) ?? []) {
      if (!isSameAgency(old, next)) continue
      if (next.bureau === old.bureau) return next
      first ??= next
    }
    return first
  }

  /** The likest name. A name that is less than the same counts only where the purpose is the same. */
  byLikeName(old: Candidate): Candidate | undefined {
    const near = [...this.names.alike(old.grams, (place) => this.isFree(place, old))]
    for (const { place, like } of near.sort((a, b) => b.like - a.like)) {
      const next = this.all[place]
      if (next && (like >= sameUse || isSamePurpose(old, next))) return next
    }
    return undefined
  }

  private isFree(place: number, old: Candidate): boolean {
    const next = this.all[place]
    return next !== undefined && this.free.has(next) && isSameAgency(old, next)
  }

  private sameId(old: Candidate): IteratorObject<Candidate, undefined> {
    const named = old.idKey === '' ? [] : (this.byId.get(old.idKey) ?? [])
    return Iterator.from(named).filter((next) => isSameAgency(old, next))
  }
}

const groupsBy = (candidates: readonly Candidate[], keyOf: (one: Candidate) => string): Map<string, Set<Candidate>> =>
  new Map(
    Map.groupBy(candidates, keyOf)
      .entries()
      .map(([key, group]) => [key, new Set(group)]),
  )

function fateOf(old: Candidate, next: Candidate): Fate {
  if (next.year.values.development_stage.startsWith('d)')) return 'retired'
  if (old.idKey !== '' && next.idKey !== '' && old.idKey !== next.idKey) return 'changed-id'
  return old.nameKey === next.nameKey ? 'kept' : 'renamed'
}

function settle(
  matching: Matching,
  waiting: readonly Candidate[],
  find: (old: Candidate) => Candidate | undefined,
): Candidate[] {
  return waiting.filter((old) => {
    const next = find(old)
    if (!next) return true
    matching.take(next)
    matching.found.push(continued(fateOf(old, next), old, next))
    return false
  })
}

/** Compares last year's inventory with this year's. IDs must stay with their use case and never be given to another (OMB guidance 2025). */
export function compareYears(oldRows: readonly YearRow[], newRows: readonly YearRow[]): Continuity {
  const matching = new Matching(newRows)
  let waiting = oldRows.map(candidate)
  waiting = settle(matching, waiting, (old) => matching.byOwnId(old))
  waiting = settle(matching, waiting, (old) => matching.byOwnName(old))
  waiting = settle(matching, waiting, (old) => matching.byLikeName(old))
  for (const old of waiting) {
    const wasRetired = old.year.values.development_stage.startsWith('d)')
    const reuse = matching.reuses(old)
    matching.found.push(continued(reuse ? 'reused-id' : wasRetired ? 'dropped' : 'missing', old, reuse))
  }
  const added = [...matching.free].map(({ year }) => ({
    row: year.row,
    id: year.values.id,
    name: year.values.use_case_name,
  }))
  return { continued: matching.found.sort((a, b) => a.oldRow - b.oldRow), added }
}
