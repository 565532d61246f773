import type { Database } from '@pilothouse/platform/database/connect'

/** A use as the list of clearances names it. */
export interface ClearedUse {
  readonly title: string
  readonly ownerName: string
  readonly organisationName: string
}

/** Every use that has or had a clearance, by its id. */
export async function usesOfClearances(db: Database): Promise<ReadonlyMap<string, ClearedUse>> {
  const rows = await db
    .selectFrom('use_case')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .select([
      'use_case.id',
      'use_case.title',
      'use_case.owner_name as ownerName',
      'organisation.name as organisationName',
    ])
    .where('use_case.id', 'in', db.selectFrom('clearance').select('use_case_id'))
    .execute()
  return new Map(rows.map(({ id, ...use }) => [id, use]))
}
