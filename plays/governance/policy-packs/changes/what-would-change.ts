import { createHash } from 'node:crypto'
import type { Database } from '@pilothouse/platform/database/connect'
import { packsInForce, type AdoptedPack } from '../adoptions/packs-in-force.ts'
import { diffDuties } from './diff-duties.ts'
import { totalsOf, type DutyChange, type UseChange } from './duty-change.ts'
import { listOpenUses, type OpenUse } from './open-use.store.ts'
import { MOST_USES_SHOWN, type PackPreview } from './pack-preview.ts'

/** Which packs hold now and which would hold, for an organisation and everything below it. */
export interface PackChange {
  readonly about: Pick<
    PackPreview,
    'organisationId' | 'organisationName' | 'packId' | 'title' | 'version' | 'replaces' | 'day'
  >
  readonly organisationPath: string
  readonly before: readonly AdoptedPack[]
  readonly after: readonly AdoptedPack[]
}

/** What the change means for every open use. */
export async function whatWouldChange(db: Database, change: PackChange): Promise<PackPreview> {
  const uses = await listOpenUses(db, change.organisationPath)
  const byUse = changesOf(uses, change)
  const all = byUse.flatMap(({ changes }) => changes)
  const count = (kind: DutyChange['kind']) => all.filter((one) => one.kind === kind).length
  return {
    ...change.about,
    uses: uses.length,
    changedUses: byUse.length,
    gained: count('gained'),
    lost: count('lost'),
    changed: count('changed'),
    byDuty: totalsOf(byUse),
    byUse: byUse.slice(0, MOST_USES_SHOWN),
    shown: hashOf(change.about, uses, byUse),
  }
}

/** Use by use, leaving out those for which nothing changes. Uses with the same facts in the same place are compared once. */
export function changesOf(
  uses: readonly OpenUse[],
  { before, after, about: { day } }: Pick<PackChange, 'before' | 'after' | 'about'>,
): UseChange[] {
  const known = new Map<string, DutyChange[]>()
  return uses.flatMap(({ id, title, stage, path, facts }) => {
    const name = `${path} ${JSON.stringify(facts)}`
    const changes =
      known.get(name) ?? diffDuties(facts, packsInForce(before, path, day), packsInForce(after, path, day))
    known.set(name, changes)
    return changes.length > 0 ? [{ useCaseId: id, title, stage, changes }] : []
  })
}

/** Titles may change between showing and deciding; uses, their facts' outcome and the plan may not. */
function hashOf(about: PackChange['about'], uses: readonly OpenUse[], changes: readonly UseChange[]): string {
  const { organisationId, packId, version, replaces, day } = about
  const outcome = changes.map(({ useCaseId, changes: duties }) => [useCaseId, duties])
  const plan = [organisationId, packId, version, replaces, day, uses.map(({ id }) => id), outcome]
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex')
}
