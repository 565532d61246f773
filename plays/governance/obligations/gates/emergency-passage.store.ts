import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import type { GatedStage } from '../../policy-packs/policy-pack.ts'
import { EmergencyPassage } from './emergency-passage.ts'

const passages = (db: Database) =>
  db
    .selectFrom('emergency_passage')
    .innerJoin('use_case', 'use_case.id', 'emergency_passage.use_case_id')
    .select(['emergency_passage.id', 'use_case.id as useCaseId', 'use_case.title as useCaseTitle'])
    .select(['to_stage as toStage', 'reason', 'opened_by_name as openedByName', 'opened_at as openedAt'])
    .select(['ends_at as endsAt', 'ended_at as endedAt', 'ended_because as endedBecause'])

/** The passage that is open for a use at a moment; null when there is none. */
export async function findOpenPassage(db: Database, useCaseId: string, at: Date): Promise<EmergencyPassage | null> {
  const row = await passages(db)
    .where('use_case_id', '=', useCaseId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', at)
    .executeTakeFirst()
  return row ? EmergencyPassage.parse(row) : null
}

/** Every passage of the agency that is open at a moment, the first to end first. */
export async function listOpenPassages(db: Database, at: Date): Promise<readonly EmergencyPassage[]> {
  const rows = await passages(db).where('ended_at', 'is', null).where('ends_at', '>', at).orderBy('ends_at').execute()
  return rows.map((row) => EmergencyPassage.parse(row))
}

/** The passages whose time is over and that nobody has ended yet, held until the transaction ends. */
export async function holdSpentPassages(db: Database, at: Date): Promise<readonly EmergencyPassage[]> {
  const rows = await passages(db)
    .where('ended_at', 'is', null)
    .where('ends_at', '<=', at)
    .orderBy('emergency_passage.id')
    .forUpdate('emergency_passage')
    .execute()
  return rows.map((row) => EmergencyPassage.parse(row))
}

/** One passage of the agency, held until the transaction ends. */
export async function holdPassage(db: Database, id: string): Promise<EmergencyPassage> {
  const row = await passages(db)
    .where('emergency_passage.id', '=', id)
    .forUpdate('emergency_passage')
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such emergency passage.')
  return EmergencyPassage.parse(row)
}

/** Opens a passage; refuses a second one for the same use. */
export async function insertPassage(
  db: Database,
  passage: { useCaseId: string; toStage: GatedStage; reason: string; by: Person; at: Date; endsAt: Date },
): Promise<string> {
  const row = await db
    .insertInto('emergency_passage')
    .values({
      use_case_id: passage.useCaseId,
      to_stage: passage.toStage,
      reason: passage.reason,
      opened_by_id: passage.by.id,
      opened_by_name: passage.by.name,
      opened_at: passage.at,
      ends_at: passage.endsAt,
    })
    .onConflict((on) => on.column('use_case_id').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) {
    throw new Refusal('conflict', 'An emergency passage is open for this use already. End it first, or let it run out.')
  }
  return row.id
}

/** Writes down that a passage ended. */
export async function markPassageEnded(db: Database, id: string, because: string, at: Date): Promise<void> {
  await db
    .updateTable('emergency_passage')
    .set({ ended_at: at, ended_because: because })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}
