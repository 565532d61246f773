import type { Database } from '@pilothouse/platform/database/connect'

/** Title of each use of the agency, and the path by which roles and boards reach it. */
export async function pathsOfUses(
  db: Database,
): Promise<ReadonlyMap<string, { readonly title: string; readonly path: string }>> {
  const rows = await db
    .selectFrom('use_case')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .select(['use_case.id', 'use_case.title', 'organisation.path'])
    .execute()
  return new Map(rows.map(({ id, title, path }) => [id, { title, path }]))
}

/** Everybody who ever worked on a pilot proposal, and its owner. */
export async function peopleOfProposal(db: Database, id: string): Promise<readonly string[]> {
  const row = await db
    .selectFrom('pilot_proposal')
    .select(['involved', 'owner_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? [...row.involved, row.owner_id] : []
}
