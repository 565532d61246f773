import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Envelope } from '../clearance.ts'

/** Refuses an envelope for people of an office that the agency does not have, or has no longer. */
export async function refuseStrangeOffices(db: Database, { groups }: Pick<Envelope, 'groups'>): Promise<void> {
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where('id', 'in', groups)
    .where('agency_id', '=', sql<string>`current_agency()`)
    .where('deactivated_at', 'is', null)
    .execute()
  if (rows.length === new Set(groups).size) return
  throw new Refusal('invalid', 'Choose offices of your agency whose people may call.', {
    fields: { groups: 'Choose offices of your agency.' },
  })
}
