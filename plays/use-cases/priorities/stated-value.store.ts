import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { StatedValue } from './mission-priority.ts'

/** A statement about to be made. */
export interface NewStatement {
  readonly useCaseId: string
  readonly priorityId: string
  readonly statement: string
  readonly byName: string
  readonly at: Date
}

/** Writes what a use case adds to a priority, in place of what it said before. */
export async function stateValue(
  db: Database,
  { useCaseId, priorityId, statement, byName, at }: NewStatement,
): Promise<void> {
  await withdrawValue(db, { useCaseId, priorityId, byName, at })
  await db
    .insertInto('stated_value')
    .values({ use_case_id: useCaseId, priority_id: priorityId, statement, by_name: byName, at })
    .execute()
}

/** Takes a statement back; it stays on record. Returns how many were withdrawn. */
export async function withdrawValue(
  db: Database,
  { useCaseId, priorityId, byName, at }: Omit<NewStatement, 'statement'>,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('stated_value')
    .set({ withdrawn_at: at, withdrawn_by_name: byName })
    .where('use_case_id', '=', useCaseId)
    .where('priority_id', '=', priorityId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What is stated, for one use case or for one priority. */
export async function statedValues(
  db: Database,
  about: { useCaseId: string } | { priorityId: string },
): Promise<StatedValue[]> {
  const rows = await db
    .selectFrom('stated_value')
    .innerJoin('mission_priority', 'mission_priority.id', 'stated_value.priority_id')
    .innerJoin('use_case', 'use_case.id', 'stated_value.use_case_id')
    .select(['stated_value.id', 'stated_value.statement', 'stated_value.by_name as byName', 'stated_value.at'])
    .select(['priority_id as priorityId', 'mission_priority.title as priorityTitle'])
    .select(['use_case_id as useCaseId', 'use_case.title as useCaseTitle', 'use_case.stage as useCaseStage'])
    .where('withdrawn_at', 'is', null)
    .where(
      'useCaseId' in about ? 'use_case_id' : 'priority_id',
      '=',
      'useCaseId' in about ? about.useCaseId : about.priorityId,
    )
    .orderBy(sql`lower(mission_priority.title)`)
    .orderBy('use_case.title')
    .execute()
  return rows.map((row) => StatedValue.parse(row))
}

/** Refuses a priority that is retired or is not there. */
export async function refuseRetiredPriority(db: Database, priorityId: string): Promise<void> {
  const row = await db
    .selectFrom('mission_priority')
    .select('retired_at')
    .where('id', '=', priorityId)
    .executeTakeFirst()
  if (!row || row.retired_at)
    throw new Refusal('invalid', 'Choose a mission priority that is in force.', {
      fields: { priorityId: 'Choose one from the list.' },
    })
}
