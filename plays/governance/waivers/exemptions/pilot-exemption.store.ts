import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { PilotExemption, type ExemptionDraft } from './pilot-exemption.ts'

const exemptions = (db: Database) =>
  db
    .selectFrom('pilot_exemption')
    .innerJoin('use_case', 'use_case.id', 'pilot_exemption.use_case_id')
    .select(['pilot_exemption.id', 'use_case.id as useCaseId', 'use_case.title as useCaseTitle'])
    .select([
      'use_case.owner_id as ownerId',
      'use_case.owner_name as ownerName',
      'user_limit as userLimit',
      'limits',
      'notice',
      'opt_out as optOut',
    ])
    .select(['practices_kept as practicesKept', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select(['certified_by_name as certifiedByName', 'certified_at as certifiedAt'])
    .select(['ended_at as endedAt', 'ended_because as endedBecause'])

/** The central list: what stands first, the next to end on top. */
export async function listExemptionRows(db: Database, useCaseId?: string): Promise<PilotExemption[]> {
  const chosen = useCaseId === undefined ? exemptions(db) : exemptions(db).where('use_case.id', '=', useCaseId)
  const rows = await chosen
    .orderBy('ended_at', (order) => order.desc().nullsFirst())
    .orderBy('ends_on')
    .execute()
  return rows.map((row) => PilotExemption.parse(row))
}

/** The exemption, held still until the transaction ends. */
export async function holdExemption(db: Database, id: string): Promise<PilotExemption> {
  await db.selectFrom('pilot_exemption').select('id').where('id', '=', id).forUpdate().execute()
  const row = await exemptions(db).where('pilot_exemption.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such pilot exemption.')
  return PilotExemption.parse(row)
}

/** Exemptions that are over by their date and were not ended yet. */
export async function exemptionsOver(db: Database, day: string): Promise<PilotExemption[]> {
  const rows = await exemptions(db)
    .where('ended_at', 'is', null)
    .where('ends_on', '<', sql<Date>`${day}::date`)
    .execute()
  return rows.map((row) => PilotExemption.parse(row))
}

/** Writes a certificate; refuses when one stands for the same use. */
export async function insertExemption(
  db: Database,
  { draft, by, at }: { draft: ExemptionDraft; by: Person; at: Date },
): Promise<string> {
  const row = await db
    .insertInto('pilot_exemption')
    .values({
      use_case_id: draft.useCaseId,
      user_limit: draft.userLimit,
      limits: draft.limits,
      notice: draft.notice,
      opt_out: draft.optOut,
      practices_kept: draft.practicesKept,
      starts_on: draft.startsOn,
      ends_on: draft.endsOn,
      certified_by_id: by.id,
      certified_by_name: by.name,
      certified_at: at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row)
    throw new Refusal('conflict', 'An exemption of this pilot stands already. End it before you certify another.')
  return row.id
}

/** Marks an exemption as ended. False when it was ended already. */
export async function markExemptionEnded(
  db: Database,
  { id, because, by, at }: { id: string; because: string; by: Person; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pilot_exemption')
    .set({ ended_at: at, ended_by_name: by.name, ended_because: because })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
