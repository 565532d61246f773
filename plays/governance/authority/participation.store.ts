import type { Database } from '@pilothouse/platform/database/connect'
import { Participation } from './participation.ts'

/** What governance itself recorded of a use: everybody's first act. */
export async function participationsIn(db: Database, useCaseId: string): Promise<readonly Participation[]> {
  const rows = await db
    .selectFrom('participation')
    .select(['person_id as personId', 'person_name as personName', 'capacity', 'act', 'at'])
    .where('use_case_id', '=', useCaseId)
    .orderBy('at')
    .execute()
  return rows.map((row) => Participation.parse(row))
}

/** Writes somebody's first act on a use. False when there is one already; waits for one that is being written. */
export async function insertParticipation(db: Database, useCaseId: string, part: Participation): Promise<boolean> {
  const { personId, personName, capacity, act, at } = part
  const row = await db
    .insertInto('participation')
    .values({ use_case_id: useCaseId, person_id: personId, person_name: personName, capacity, act, at })
    .onConflict((conflict) => conflict.columns(['use_case_id', 'person_id']).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}
