import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { ClearanceChange, ClearanceVersion, type ClearanceEvent } from '../clearance-history.ts'

/** A line of the history to write. */
export interface NewChange {
  readonly clearanceId: string
  readonly version: number
  readonly what: ClearanceEvent
  readonly because: string
  readonly byId: string
  readonly byName: string
  readonly asRole?: string
  readonly delegationId?: string | null
  readonly at: Date
}

/** Adds a line to the history. */
export async function insertChange(db: Database, change: NewChange): Promise<void> {
  await db
    .insertInto('clearance_change')
    .values({
      clearance_id: change.clearanceId,
      version: change.version,
      what: change.what,
      because: change.because,
      by_id: change.byId,
      by_name: change.byName,
      as_role: change.asRole ?? null,
      delegation_id: change.delegationId ?? null,
      at: change.at,
    })
    .execute()
}

/** What happened to the clearances of a use, the latest first. */
export async function changesOf(db: Database, useCaseId: string): Promise<ClearanceChange[]> {
  const rows = await db
    .selectFrom('clearance_change as change')
    .innerJoin('clearance', 'clearance.id', 'change.clearance_id')
    .select(['change.place', 'change.version', 'what', 'because', 'by_name as byName', 'as_role as asRole', 'at'])
    .select(sql<boolean>`delegation_id is not null`.as('delegated'))
    .where('clearance.use_case_id', '=', useCaseId)
    .orderBy('change.place', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ClearanceChange.parse(row))
}

/** The decisions about one clearance, the latest first. */
export async function versionsOf(db: Database, clearanceId: string): Promise<ClearanceVersion[]> {
  const rows = await db
    .selectFrom('clearance_version')
    .select([
      'version',
      'stage',
      'envelope',
      'packs',
      'decided_by_name as decidedByName',
      'as_role as asRole',
      'reason',
    ])
    .select(['decided_at as decidedAt', sql<boolean>`delegation_id is not null`.as('delegated')])
    .where('clearance_id', '=', clearanceId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ClearanceVersion.parse(row))
}
