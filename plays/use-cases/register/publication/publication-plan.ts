import { facetsOf } from '../entry/facets.ts'
import {
  cellChanges,
  type CellChange,
  type Ending,
  type PublicUse,
  type RegisterEntry,
} from '../entry/register-entry.ts'
import type { PublicationCounts } from './publication.ts'
import type { Candidate, SortedUses } from './sort-uses.ts'
import { isOverride, waivedPractices } from './waivers.ts'

/** An entry that would read differently. */
export interface PlannedChange {
  readonly before: RegisterEntry
  readonly after: Candidate
  readonly cells: readonly CellChange[]
  readonly retires: boolean
}

/** An entry that would leave the register. */
export interface PlannedEnd {
  readonly entry: RegisterEntry
  readonly ending: Ending
  readonly reason: string
}

/** Exactly what a publication would do. */
export interface PublicationPlan {
  readonly added: readonly Candidate[]
  readonly changed: readonly PlannedChange[]
  readonly ended: readonly PlannedEnd[]
  /** Entries that stand as they are. */
  readonly kept: readonly RegisterEntry[]
  readonly counts: PublicationCounts
}

/** Compares what is ready with what stands in the register now. */
export function planOf(sorted: SortedUses, current: readonly RegisterEntry[]): PublicationPlan {
  const standing = new Map(current.map((entry) => [entry.useCaseId, entry]))
  const added = sorted.candidates.filter(({ useCaseId }) => !standing.has(useCaseId))
  const changed = sorted.candidates.flatMap((after) => changeOf(standing.get(after.useCaseId), after))
  const ended = endsOf(sorted, current)
  const gone = new Set([...changed.map(({ before }) => before.id), ...ended.map(({ entry }) => entry.id)])
  const kept = current.filter(({ id }) => !gone.has(id))
  const shown = [...added, ...changed.map(({ after }) => after), ...kept]
  const counts = {
    ...countUses(shown, sorted),
    added: added.length,
    changed: changed.length,
    retired: changed.filter(({ retires }) => retires).length,
    removed: ended.length,
  }
  return { added, changed, ended, kept, counts }
}

function changeOf(before: RegisterEntry | undefined, after: Candidate): PlannedChange[] {
  const cells = before ? cellChanges(before, after) : []
  if (!before || cells.length === 0) return []
  const [was, is] = [facetsOf(before.row).stage, facetsOf(after.row).stage]
  return [{ before, after, cells, retires: is === 'retired' && was !== 'retired' }]
}

/** A use that is held back stays as it was published; one that is withheld or no longer reported leaves. */
function endsOf({ candidates, hidden, heldBack }: SortedUses, current: readonly RegisterEntry[]): PlannedEnd[] {
  const staying = new Set([...candidates, ...heldBack.map(({ use }) => use)].map(({ useCaseId }) => useCaseId))
  const withheld = new Map(hidden.map(({ use, reason }) => [use.useCaseId, reason]))
  return current
    .filter(({ useCaseId }) => !staying.has(useCaseId))
    .map((entry): PlannedEnd => {
      const reason = withheld.get(entry.useCaseId)
      if (reason !== undefined) return { entry, ending: 'withheld', reason }
      return { entry, ending: 'removed', reason: 'The agency no longer reports it.' }
    })
}

function countUses(shown: readonly PublicUse[], { hidden }: SortedUses) {
  const all = [...shown.map(({ row }) => row), ...hidden.map(({ use }) => use.row)]
  const waived = all.map(waivedPractices)
  const facets = shown.map(({ row }) => facetsOf(row))
  return {
    published: shown.length,
    byStage: tally(facets.map(({ stage }) => stage)),
    byImpact: tally(facets.map(({ impact }) => impact)),
    withheldUses: hidden.length,
    withheldFields: shown.reduce((sum, { withheld }) => sum + Object.keys(withheld).length, 0),
    overrides: all.filter(isOverride).length,
    usesWithWaiver: waived.filter((columns) => columns.length > 0).length,
    waivers: tally(waived.flat()),
  }
}

const tally = (keys: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    Map.groupBy(keys, (key) => key)
      .entries()
      .map(([key, same]) => [key, same.length]),
  )
