import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { StageChange, type Stage } from './stage.ts'

/** Adds a move to a use case's history. */
export async function insertStageChange(
  db: Database,
  change: {
    useCaseId: string
    from: Stage | null
    to: Stage
    by: Person
    at: Date
    reason: string
    exception?: string
  },
): Promise<void> {
  const { useCaseId, from, to, by, at, reason, exception = '' } = change
  await db
    .insertInto('stage_change')
    .values({
      use_case_id: useCaseId,
      from_stage: from,
      to_stage: to,
      by_id: by.id,
      by_name: by.name,
      at,
      reason,
      exception,
    })
    .execute()
}

/** A use case's moves, the latest first. */
export async function stageChangesOf(db: Database, useCaseId: string): Promise<readonly StageChange[]> {
  const rows = await db
    .selectFrom('stage_change')
    .select(['id', 'from_stage as from', 'to_stage as to', 'by_name as byName', 'at', 'reason', 'exception'])
    .where('use_case_id', '=', useCaseId)
    .orderBy('place', 'desc')
    .execute()
  return rows.map((row) => StageChange.parse(row))
}
