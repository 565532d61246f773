import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import { Refusal } from '../../refusal.ts'
import { Discipline, Role } from '../person.ts'
import type { RoleToGive } from './role-to-give.ts'

const HeldRoleRow = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  role: Role,
  discipline: Discipline.nullable(),
  organisationId: z.uuid(),
  path: z.string(),
})

/** A grant that has not been withdrawn. */
export async function findHeldRole(db: Database, id: string): Promise<z.infer<typeof HeldRoleRow>> {
  const row = await db
    .selectFrom('held_role as held')
    .innerJoin('organisation', 'organisation.id', 'held.organisation_id')
    .select([
      'held.id',
      'held.person_id as personId',
      'held.role',
      'held.discipline',
      'held.organisation_id as organisationId',
      'organisation.path',
    ])
    .where('held.id', '=', id)
    .where('held.withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'This role was withdrawn or never granted. Load the page again.')
  return HeldRoleRow.parse(row)
}

export interface Grant extends RoleToGive {
  readonly agencyId: string
  readonly personId: string
  readonly validFrom: Date
  readonly validUntil: Date | null
  readonly grantedBy: string
}

/** Writes a grant; false if the person holds just this role there already. */
export async function insertHeldRole(db: Database, grant: Grant): Promise<boolean> {
  // A grant that has run out makes room for a new one.
  await sql`update held_role set withdrawn_at = valid_until, withdrawn_by = granted_by
    where person_id = ${grant.personId} and withdrawn_at is null and valid_until <= ${grant.validFrom}`.execute(db)
  const row = await db
    .insertInto('held_role')
    .values({
      agency_id: grant.agencyId,
      person_id: grant.personId,
      organisation_id: grant.organisationId,
      role: grant.role,
      discipline: grant.discipline,
      valid_from: grant.validFrom,
      valid_until: grant.validUntil,
      granted_by: grant.grantedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function updateHeldRoleWithdrawn(db: Database, id: string, at: Date, by: string): Promise<void> {
  await db.updateTable('held_role').set({ withdrawn_at: at, withdrawn_by: by }).where('id', '=', id).execute()
}

/**
 * Whether somebody who can sign in is administrator of the whole agency, granted and without an end.
 * A role that follows from a group does not count: it is gone when the identity provider is.
 */
export async function hasAdministrator(db: Database, agencyId: string): Promise<boolean> {
  const row = await db
    .selectFrom('held_role as held')
    .innerJoin('person', 'person.id', 'held.person_id')
    .select('held.id')
    .where('held.organisation_id', '=', agencyId)
    .where('held.role', '=', 'administrator')
    .where('held.withdrawn_at', 'is', null)
    .where('held.valid_until', 'is', null)
    .where('person.deactivated_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
