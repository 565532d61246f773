import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { PackObligation } from '../policy-packs/policy-pack.ts'
import { Waiver, type WaiverDraft } from './waiver.ts'

async function waivers(db: Database, where: RawBuilder<unknown>): Promise<Waiver[]> {
  const { rows } = await sql`
    select waiver.id, waiver.use_case_id as "useCaseId", use_case.title as "useCaseTitle",
      waiver.obligation_id as "obligationId", duty.content ->> 'title' as "obligationTitle", waiver.practice,
      waiver.pack_id as "packId", waiver.pack_version as "packVersion", waiver.answers, ground, determination,
      public_summary as "publicSummary", withheld_because as "withheldBecause", granted_by_name as "grantedByName",
      granted_at as "grantedAt", ends_on as "endsOn", recertify_by as "recertifyBy", notice_due_on as "noticeDueOn",
      notice_sent_on as "noticeSentOn", revoked_by_name as "revokedByName", revoked_at as "revokedAt",
      revoked_because as "revokedBecause", revocation_notice_due_on as "revocationNoticeDueOn",
      revocation_notice_sent_on as "revocationNoticeSentOn", ended_at as "endedAt", waiver.version
    from waiver
    join use_case on use_case.id = waiver.use_case_id
    join obligation on obligation.id = waiver.obligation_id
    join duty on duty.id = obligation.duty_id
    where ${where}
    order by revoked_at is not null, ended_at is not null, waiver.recertify_by, waiver.id`.execute(db)
  return z.array(Waiver).parse(rows)
}

/** Every waiver of the agency; what counts comes first, the next to be recertified on top. */
export const listWaiverRows = (db: Database): Promise<Waiver[]> => waivers(db, sql`true`)

/** The waivers of one use. */
export const waiversOf = (db: Database, useCaseId: string): Promise<Waiver[]> =>
  waivers(db, sql`waiver.use_case_id = ${useCaseId}`)

/** Waivers that no longer count on a day and were not seen to have ended yet. */
export const waiversOver = (db: Database, day: string): Promise<Waiver[]> =>
  waivers(db, sql`ended_at is null and revoked_at is null and least(ends_on, recertify_by) < ${day}::date`)

/** The waiver, held still until the transaction ends. */
export async function holdWaiver(db: Database, id: string): Promise<Waiver> {
  await db.selectFrom('waiver').select('id').where('id', '=', id).forUpdate().execute()
  const [waiver] = await waivers(db, sql`waiver.id = ${id}`)
  if (!waiver) throw new Refusal('not-found', 'There is no such waiver. Look for it in the list of waivers.')
  return waiver
}

const Waivable = z.object({
  useCaseId: z.uuid(),
  useCaseTitle: z.string(),
  path: z.string(),
  packId: z.string(),
  packVersion: z.iso.date(),
  duty: PackObligation,
})
export type Waivable = z.infer<typeof Waivable>

/** The duty that somebody wants to waive, with its use. */
export async function findWaivable(db: Database, obligationId: string): Promise<Waivable> {
  const { rows } = await sql`
    select use_case.id as "useCaseId", use_case.title as "useCaseTitle", organisation.path,
      duty.pack_id as "packId", duty.pack_version as "packVersion", duty.content as duty
    from obligation
    join duty on duty.id = obligation.duty_id
    join use_case on use_case.id = obligation.use_case_id
    join organisation on organisation.id = use_case.organisation_id
    where obligation.id = ${obligationId}
    for update of obligation`.execute(db)
  if (!rows[0]) throw new Refusal('not-found', 'There is no such duty. Look for it on the page of its use case.')
  return Waivable.parse(rows[0])
}

/** The title of another use whose waiver stands in the very same words, if there is one. */
export async function sameDetermination(db: Database, useCaseId: string, words: string): Promise<string | null> {
  const plain = sql`regexp_replace(lower(determination), '[^[:alnum:]]+', ' ', 'g')`
  const row = await db
    .selectFrom('waiver')
    .innerJoin('use_case', 'use_case.id', 'waiver.use_case_id')
    .select('use_case.title')
    .where('waiver.use_case_id', '<>', useCaseId)
    .where(plain, '=', sql`regexp_replace(lower(${words}::text), '[^[:alnum:]]+', ' ', 'g')`)
    .limit(1)
    .executeTakeFirst()
  return row?.title ?? null
}

/** A waiver as it is written down. */
export interface NewWaiver extends WaiverDraft {
  readonly waivable: Waivable
  readonly recertifyBy: string
  readonly noticeDueOn: string
  readonly by: Person
  readonly at: Date
}

/** Writes a waiver; refuses when one stands for the same duty. */
export async function insertWaiver(db: Database, waiver: NewWaiver): Promise<string> {
  const { waivable, by, at } = waiver
  const { duty } = waivable
  const row = await db
    .insertInto('waiver')
    .values({
      use_case_id: waivable.useCaseId,
      obligation_id: waiver.obligationId,
      pack_id: waivable.packId,
      pack_version: waivable.packVersion,
      key: duty.id,
      practice: duty.practice,
      answers: duty.answers ?? null,
      ground: waiver.ground,
      determination: waiver.determination,
      public_summary: waiver.publicSummary,
      withheld_because: waiver.withheldBecause,
      granted_by_id: by.id,
      granted_by_name: by.name,
      granted_at: at,
      ends_on: waiver.endsOn,
      recertify_by: waiver.recertifyBy,
      notice_due_on: waiver.noticeDueOn,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', 'A waiver of this duty stands already. Recertify it, or revoke it first.')
  return row.id
}

/** What changes on a waiver after it was granted. */
export type WaiverChange = Partial<{
  recertify_by: string
  notice_sent_on: string
  notice_reference: string
  revoked_by_name: string
  revoked_at: Date
  revoked_because: string
  revocation_notice_due_on: string
  revocation_notice_sent_on: string
  revocation_notice_reference: string
  ended_at: Date
}>

/** Writes over version `version` of a waiver; refuses when somebody else was faster. */
export async function updateWaiver(db: Database, { id, version }: Waiver, change: WaiverChange): Promise<void> {
  const result = await db
    .updateTable('waiver')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n)
    throw new Refusal('conflict', 'Somebody changed this waiver while you were at it. Open it again, then decide.')
}

/** Keeps a recertification beside those before it. */
export async function insertRecertification(
  db: Database,
  {
    waiverId,
    finding,
    recertifyBy,
    by,
    at,
  }: { waiverId: string; finding: string; recertifyBy: string; by: Person; at: Date },
): Promise<void> {
  await db
    .insertInto('waiver_recertification')
    .values({ waiver_id: waiverId, finding, recertify_by: recertifyBy, by_name: by.name, at })
    .execute()
}
