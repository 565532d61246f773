import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'

/** Why a presumption was set aside, as an inventory reports it. */
const ReportedJustification = z.object({
  /** Null: a use of the reference library. */
  useCaseId: z.uuid().nullable(),
  title: z.string(),
  agency: z.string(),
  text: z.string(),
})
export type ReportedJustification = z.infer<typeof ReportedJustification>

/** Every justification in the agency's own inventory and in the reference library. */
export async function reportedJustifications(db: Database): Promise<readonly ReportedJustification[]> {
  const text = sql<string>`cells ->> 'HI_justification'`
  const own = db
    .selectFrom('use_case')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .select([
      sql<string | null>`use_case.id`.as('useCaseId'),
      'use_case.title',
      'organisation.name as agency',
      text.as('text'),
    ])
    .where(text, '<>', '')
  const reference = db
    .selectFrom('reference_use_case')
    .innerJoin('reference_inventory', 'reference_inventory.id', 'reference_use_case.reference_inventory_id')
    .select([
      sql<string | null>`null::uuid`.as('useCaseId'),
      'reference_use_case.title',
      'reference_use_case.reported_agency as agency',
      text.as('text'),
    ])
    .where('reference_inventory.state', '=', 'ready')
    .where(text, '<>', '')
  const rows = await own.unionAll(reference).execute()
  return rows.map((row) => ReportedJustification.parse(row))
}
