import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Notice } from './waiting-item.ts'

/** Whether somebody wants the e-mail; everybody does who did not say otherwise. */
export async function wantsDigest(db: Database, personId: string): Promise<boolean> {
  const row = await db.selectFrom('digest_choice').select('wanted').where('person_id', '=', personId).executeTakeFirst()
  return row?.wanted ?? true
}

export async function saveDigestChoice(db: Database, personId: string, wanted: boolean, at: Date): Promise<void> {
  await db
    .insertInto('digest_choice')
    .values({ person_id: personId, wanted, chosen_at: at })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ wanted, chosen_at: at }))
    .execute()
}

/** People of the agency who can sign in, want the e-mail, and did not get it on `day`. */
export async function peopleToWrite(db: Database, day: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select person.id from person
    where person.agency_id = current_agency() and person.deactivated_at is null
      and not exists (select from digest_choice choice where choice.person_id = person.id and not choice.wanted)
      and not exists (select from digest_sent sent where sent.person_id = person.id and sent.day = ${day})
    order by person.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Takes note of today's e-mail; false when another server has sent it. */
export async function noteDigest(
  db: Database,
  { personId, day, items, at }: { personId: string; day: string; items: number; at: Date },
): Promise<boolean> {
  const row = await db
    .insertInto('digest_sent')
    .values({ person_id: personId, day, items, at })
    .onConflict((conflict) => conflict.columns(['person_id', 'day']).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes note of a reminder; false when somebody was reminded of just this before. */
export async function noteReminder(
  db: Database,
  { personId, item, notice, at }: { personId: string; item: string; notice: Notice; at: Date },
): Promise<boolean> {
  const row = await db
    .insertInto('reminder_sent')
    .values({ person_id: personId, item, notice, at })
    .onConflict((conflict) => conflict.columns(['person_id', 'item', 'notice']).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}
