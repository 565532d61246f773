import type { Decision } from '../inventory-import.ts'
import type { RowFate } from '../import-row.ts'
import { alikeNames, nameKey } from './name-likeness.ts'

/** What a row or a record is known by. `hash` stands for all cells that the file has. */
export interface Known {
  readonly agency: string
  readonly id: string
  readonly name: string
  readonly bureau: string
  readonly hash: string
}

/** A row of the file. */
export interface KnownRow extends Known {
  readonly row: number
}

/** A use of the record. */
export interface KnownUse extends Known {
  readonly useCaseId: string
  /** Whether it is in the inventory now; an import that was undone takes its uses out. */
  readonly listed: boolean
}

/** What will become of a row, and why a person must look at it first. */
export interface Match {
  readonly row: number
  readonly fate: RowFate
  readonly useCaseId: string | null
  readonly conflict: string
}

type Decisions = Readonly<Record<string, Decision>>

/**
 * Pairs rows with uses, one to one: identical ones first, then by ID and name, by ID with a like name, by name and bureau.
 * What could be the same use or another one is left to a person, whose decisions are heard.
 */
export function matchRows(
  rows: readonly KnownRow[],
  uses: readonly KnownUse[],
  decisions: Decisions,
): readonly Match[] {
  const pairs = pairUp(rows, uses)
  const taken = new Set(pairs.values())
  const free = new Map(uses.filter((use) => !taken.has(use)).map((use) => [use.useCaseId, use]))
  const holders = new Map(uses.filter(({ id }) => id !== '').map((use) => [use.id, use]))
  const byName = new Map([...free.values()].map((use) => [placeKey(use), use]))
  return rows.map((row) => {
    const use = pairs.get(row)
    if (use) return { row: row.row, fate: fateOf(row, use), useCaseId: use.useCaseId, conflict: '' }
    const rival = rivalOf(row, holders, byName)
    if (!rival) return { row: row.row, fate: 'new', useCaseId: null, conflict: '' }
    const decision = decisions[String(row.row)]
    const mayBeSame = free.has(rival.use.useCaseId)
    if (decision === 'same' && mayBeSame) free.delete(rival.use.useCaseId)
    return decided(row, rival, decision === 'same' && !mayBeSame ? undefined : decision)
  })
}

const fateOf = (row: Known, use: KnownUse): RowFate => (row.hash === use.hash && use.listed ? 'unchanged' : 'changed')

/** The four ways in which a row is surely a use, the surest first. Blank keys match nothing. */
const ways: readonly ((known: Known) => string)[] = [
  ({ hash }) => hash,
  (known) => (known.id === '' ? '' : `${known.agency}\n${known.id}\n${nameKey(known.name)}`),
  (known) => (known.id === '' ? '' : `${known.id}\n${nameKey(known.name)}`),
]

function pairUp(rows: readonly KnownRow[], uses: readonly KnownUse[]): Map<KnownRow, KnownUse> {
  const pairs = new Map<KnownRow, KnownUse>()
  const taken = new Set<KnownUse>()
  const pair = (keyOf: (known: Known) => string, agrees: (row: Known, use: Known) => boolean) => {
    const waiting = Map.groupBy(
      uses.filter((use) => !taken.has(use)),
      keyOf,
    )
    for (const row of rows) {
      if (pairs.has(row) || keyOf(row) === '') continue
      const candidates = waiting.get(keyOf(row)) ?? []
      const at = candidates.findIndex((use) => agrees(row, use))
      const [use] = at < 0 ? [] : candidates.splice(at, 1)
      if (use) taken.add(use)
      if (use) pairs.set(row, use)
    }
  }
  for (const way of ways) pair(way, sameAgency)
  pair(
    ({ id }) => id,
    (row, use) => sameAgency(row, use) && alikeNames(row.name, use.name),
  )
  pair(placeKey, (row, use) => sameAgency(row, use) && (row.id === '' || use.id === ''))
  return pairs
}

/** A file of one agency does not say which; then its rows agree with any. */
const sameAgency = (row: Known, use: Known) => row.agency === '' || use.agency === '' || row.agency === use.agency

const placeKey = ({ name, bureau }: Known) => (name === '' ? '' : `${nameKey(name)}\n${nameKey(bureau)}`)

interface Rival {
  readonly use: KnownUse
  readonly words: string
}

function rivalOf(
  row: KnownRow,
  holders: ReadonlyMap<string, KnownUse>,
  byName: ReadonlyMap<string, KnownUse>,
): Rival | null {
  const holder = holders.get(row.id)
  if (holder && sameAgency(row, holder)) {
    return { use: holder, words: `The Use Case ID ${row.id} belongs to “${holder.name}”.` }
  }
  const namesake = byName.get(placeKey(row))
  if (!namesake || !sameAgency(row, namesake)) return null
  return {
    use: namesake,
    words: `“${namesake.name}” of the same bureau is here under another Use Case ID, ${namesake.id}.`,
  }
}

function decided({ row }: KnownRow, { use, words }: Rival, decision: Decision | undefined): Match {
  if (decision === 'same') return { row, fate: 'changed', useCaseId: use.useCaseId, conflict: words }
  if (decision === 'apart') return { row, fate: 'new', useCaseId: null, conflict: words }
  return { row, fate: decision === 'leave out' ? 'left out' : 'undecided', useCaseId: null, conflict: words }
}
