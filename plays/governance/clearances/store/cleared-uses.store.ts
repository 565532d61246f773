import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'

/** Uses of the agency with a clearance that is not revoked. */
export async function usesWithClearance(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('clearance')
    .select('use_case_id as id')
    .where('state', '<>', 'revoked')
    .orderBy('use_case_id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Those whose clearance names a model or tool. */
export async function usesNaming(db: Database, key: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('clearance')
    .innerJoin('clearance_version as decided', (join) =>
      join.onRef('decided.clearance_id', '=', 'clearance.id').onRef('decided.version', '=', 'clearance.version'),
    )
    .select('use_case_id as id')
    .where('state', '<>', 'revoked')
    .where(sql<boolean>`decided.envelope -> 'models' ? ${key} or decided.envelope -> 'tools' ? ${key}`)
    .orderBy('use_case_id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Agencies that have cleared anything, as far as `db` sees: for work by the clock. */
export async function agenciesWithClearances(db: Database): Promise<readonly string[]> {
  const rows = await db.selectFrom('clearance').select('agency_id as id').distinct().execute()
  return rows.map(({ id }) => id)
}
