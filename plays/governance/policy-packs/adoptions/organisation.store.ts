import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'

/** The open organisations of the agency, from the top down. */
export async function listOpenOrganisations(db: Database): Promise<{ id: string; name: string; path: string }[]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'path'])
    .where('agency_id', '=', sql<string>`current_agency()`)
    .where('deactivated_at', 'is', null)
    .orderBy('path')
    .execute()
}
