import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { PilotScope, PilotWarning, type PilotScopeDraft, type PilotWarnings } from './pilot-scope.ts'

/** The scope of a pilot, if one was set. */
export async function findPilotScope(db: Database, useCaseId: string): Promise<PilotScope | null> {
  const row = await db
    .selectFrom('pilot_scope')
    .select([
      'use_case_id as useCaseId',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'user_limit as userLimit',
      'sites',
      'exit_criteria as exitCriteria',
      'scale_criteria as scaleCriteria',
      'warn_days as warnDays',
      'set_by_name as setByName',
      'set_at as setAt',
      'version',
    ])
    .where('use_case_id', '=', useCaseId)
    .executeTakeFirst()
  return row ? PilotScope.parse(row) : null
}

/** Writes the scope over version `version` of it (0 when there is none yet). */
export async function savePilotScope(
  db: Database,
  write: { useCaseId: string; version: number; scope: PilotScopeDraft; by: Person; at: Date },
): Promise<void> {
  const { useCaseId, version, scope, by, at } = write
  const values = {
    starts_on: scope.startsOn,
    ends_on: scope.endsOn,
    user_limit: scope.userLimit,
    sites: scope.sites,
    exit_criteria: scope.exitCriteria,
    scale_criteria: scope.scaleCriteria,
    warn_days: scope.warnDays,
    set_by_id: by.id,
    set_by_name: by.name,
    set_at: at,
    version: version + 1,
  }
  const insert = db
    .insertInto('pilot_scope')
    .values({ use_case_id: useCaseId, ...values })
    .onConflict((on) => on.doNothing())
  const update = db
    .updateTable('pilot_scope')
    .set(values)
    .where('use_case_id', '=', useCaseId)
    .where('version', '=', version)
  const written =
    version === 0
      ? (await insert.executeTakeFirst()).numInsertedOrUpdatedRows
      : (await update.executeTakeFirst()).numUpdatedRows
  if (written !== 1n)
    throw new Refusal(
      'conflict',
      'Somebody changed the pilot scope while you were at it. Open it again, then make your change.',
    )
}

/** Running pilots that end within their own warning time, or have ended, on `today`; and how many have no scope. */
export async function pilotsEnding(db: Database, today: string): Promise<PilotWarnings> {
  const rows = await db
    .selectFrom('use_case')
    .innerJoin('pilot_scope', 'pilot_scope.use_case_id', 'use_case.id')
    .select(['use_case.id', 'use_case.title', 'use_case.owner_name as ownerName', 'pilot_scope.ends_on as endsOn'])
    .select(sql<boolean>`pilot_scope.ends_on < ${today}::date`.as('expired'))
    .where('use_case.stage', '=', 'pilot')
    .where(sql<boolean>`pilot_scope.ends_on - pilot_scope.warn_days <= ${today}::date`)
    .orderBy('pilot_scope.ends_on')
    .limit(100)
    .execute()
  const { withoutScope } = await db
    .selectFrom('use_case')
    .leftJoin('pilot_scope', 'pilot_scope.use_case_id', 'use_case.id')
    .select(sql<number>`count(*)::int`.as('withoutScope'))
    .where('use_case.stage', '=', 'pilot')
    .where('pilot_scope.use_case_id', 'is', null)
    .executeTakeFirstOrThrow()
  return { pilots: rows.map((row) => PilotWarning.parse(row)), withoutScope }
}
