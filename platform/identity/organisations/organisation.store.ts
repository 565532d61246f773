import type { Selectable } from 'kysely'
import type { Organisation as Row } from '../../../database/tables.ts'
import type { Database } from '../../database/connect.ts'
import { Refusal } from '../../refusal.ts'
import { Organisation } from './organisation.ts'

const organisationOf = (row: Selectable<Row>): Organisation =>
  Organisation.parse({
    ...row,
    parentId: row.parent_id,
    agencyId: row.agency_id,
    publicEmail: row.public_email,
    deactivatedAt: row.deactivated_at,
  })

/** An organisation of this agency, or (for a government) an agency directly below; another agency's is not found. */
export async function findOrganisation(db: Database, id: string, agencyId: string | null): Promise<Organisation> {
  const row = await db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id)
    .where((where) =>
      where.or([
        where('agency_id', '=', agencyId),
        where.and([where('parent_id', '=', agencyId), where('kind', '=', 'agency')]),
      ]),
    )
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'This organization does not exist. Choose one from the list.')
  return organisationOf(row)
}

/** The agency's tree, and for a government the agencies below it, from the top down. */
export async function findOrganisations(db: Database, agencyId: string | null): Promise<Organisation[]> {
  const rows = await db
    .selectFrom('organisation')
    .selectAll()
    .where((where) =>
      where.or([
        where('agency_id', '=', agencyId),
        where.and([where('parent_id', '=', agencyId), where('kind', '=', 'agency')]),
      ]),
    )
    .orderBy('path')
    .execute()
  return rows.map(organisationOf)
}

export async function insertOrganisation(
  db: Database,
  organisation: Omit<Organisation, 'deactivatedAt'>,
): Promise<void> {
  const { id, parentId, kind, name, abbreviation, agencyId, path, publicEmail } = organisation
  await db
    .insertInto('organisation')
    .values({ id, parent_id: parentId, kind, name, abbreviation, agency_id: agencyId, path, public_email: publicEmail })
    .execute()
}

export async function updateOrganisationName(
  db: Database,
  id: string,
  names: Pick<Organisation, 'name' | 'abbreviation' | 'publicEmail'>,
): Promise<void> {
  const { name, abbreviation, publicEmail } = names
  await db
    .updateTable('organisation')
    .set({ name, abbreviation, public_email: publicEmail })
    .where('id', '=', id)
    .execute()
}

export async function updateOrganisationEnd(db: Database, id: string, deactivatedAt: Date | null): Promise<void> {
  await db.updateTable('organisation').set({ deactivated_at: deactivatedAt }).where('id', '=', id).execute()
}

/** Whether anything that is still open stands below. */
export async function hasOpenParts(db: Database, id: string): Promise<boolean> {
  const part = await db
    .selectFrom('organisation')
    .select('id')
    .where('parent_id', '=', id)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst()
  return part !== undefined
}

/** Makes the changes to an agency's administrators wait for one another until the transaction ends. */
export async function lockAgency(db: Database, agencyId: string): Promise<void> {
  await db.selectFrom('organisation').select('id').where('id', '=', agencyId).forUpdate().execute()
}
