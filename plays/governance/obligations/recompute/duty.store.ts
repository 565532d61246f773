import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import type { PackObligation, PolicyPack } from '../../policy-packs/policy-pack.ts'

/** The ids of the duties of these packs, by `dutyName`. Duties that are new here are written down. */
export async function keepDuties(db: Database, packs: readonly PolicyPack[]): Promise<ReadonlyMap<string, string>> {
  const kept = await idsOf(db, packs)
  const asked = packs.flatMap((pack) => pack.obligations.map((duty) => ({ pack, duty })))
  const missing = asked.filter(({ pack, duty }) => !kept.has(dutyName(pack.id, pack.version, duty.id)))
  if (missing.length === 0) return kept
  await writeDuties(db, missing)
  return idsOf(db, packs)
}

async function idsOf(db: Database, packs: readonly PolicyPack[]): Promise<Map<string, string>> {
  const { rows } = await sql`
    select id, pack_id as "packId", pack_version as version, key from duty
    join unnest(${packs.map(({ id }) => id)}::text[], ${packs.map(({ version }) => version)}::date[])
      as asked (pack_id, pack_version) using (pack_id, pack_version)`.execute(db)
  return new Map(
    z
      .array(Kept)
      .parse(rows)
      .map(({ id, packId, version, key }) => [dutyName(packId, version, key), id]),
  )
}

async function writeDuties(
  db: Database,
  duties: readonly { readonly pack: PolicyPack; readonly duty: PackObligation }[],
): Promise<void> {
  const rows = duties.map(({ pack, duty }) => ({
    pack_id: pack.id,
    pack_version: pack.version,
    pack_title: pack.title,
    key: duty.id,
    content: JSON.stringify(duty),
    fingerprint: fingerprintOf(duty),
  }))
  await db
    .insertInto('duty')
    .values(rows)
    .onConflict((on) => on.columns(['agency_id', 'pack_id', 'pack_version', 'key']).doNothing())
    .execute()
}

const Kept = z.object({ id: z.uuid(), packId: z.string(), version: z.iso.date(), key: z.string() })

/** Names one duty of one version of a pack. */
export const dutyName = (packId: string, version: string, key: string): string => `${packId} ${version} ${key}`

/** The same for two versions of a duty that ask for the same: then evidence for one counts for the other. */
function fingerprintOf({ what, satisfiedBy, reviewedBy, renewal }: PackObligation): string {
  const { everyMonths, onChangeOf } = renewal
  const asked = [what, satisfiedBy.toSorted(), reviewedBy.toSorted(), everyMonths, onChangeOf.toSorted()]
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}
