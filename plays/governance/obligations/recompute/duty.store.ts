import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import type { PackObligation, PolicyPack } from '../../policy-packs/policy-pack.ts'

/** The ids of the duties of these packs, by `dutyName`. Duties that are new here are written down. */
export async function keepDuties(db: Database, packs: readonly PolicyPack[]): Promise<ReadonlyMap<string, string>> {
  const rows = packs.flatMap((pack) =>
    pack.obligations.map((duty) => ({
      pack_id: pack.id,
      pack_version: pack.version,
      pack_title: pack.title,
      key: duty.id,
      content: duty,
      fingerprint: fingerprintOf(duty),
    })),
  )
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as given (pack_id text, pack_version date, pack_title text, key text, content jsonb, fingerprint text)`
  await sql`
    insert into duty (pack_id, pack_version, pack_title, key, content, fingerprint)
    select pack_id, pack_version, pack_title, key, content, fingerprint from ${given}
    on conflict (agency_id, pack_id, pack_version, key) do nothing`.execute(db)
  const kept = await sql`
    select duty.id, duty.pack_id as "packId", duty.pack_version as version, duty.key
    from duty join ${given} using (pack_id, pack_version, key)`.execute(db)
  return new Map(
    z
      .array(Kept)
      .parse(kept.rows)
      .map(({ id, packId, version, key }) => [dutyName(packId, version, key), id]),
  )
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
