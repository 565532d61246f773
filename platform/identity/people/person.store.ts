import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import { HeldRole, Person } from '../person.ts'

/** Somebody as they act now: who they are, their agency, and the roles in force at `now`. Null once deactivated, or for no id at all. */
export async function findActingPerson(db: Database, id: string, now: Date): Promise<Person | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await db
    .selectFrom('person')
    .innerJoin('organisation as agency', 'agency.id', 'person.agency_id')
    .select(['person.id', 'person.name', 'person.email', 'person.agency_id', 'agency.name as agency_name'])
    .where('person.id', '=', id)
    .where('person.deactivated_at', 'is', null)
    .where('agency.deactivated_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { agency_id: agencyId, agency_name: agencyName, ...who } = row
  return Person.parse({
    ...who,
    agencyId,
    agencyName,
    roles: await findRolesInForce(db, id, now),
    via: 'session',
    scopes: null,
  })
}

/** The roles that were granted to somebody and the ones that their groups at the identity provider bring, in open organisations. */
export async function findRolesInForce(db: Database, personId: string, now: Date): Promise<HeldRole[]> {
  const { rows } = await sql`
    select held.role, held.organisation_id as "organisationId", organisation.path, held.discipline
    from held_role held
    join organisation on organisation.id = held.organisation_id and organisation.deactivated_at is null
    where held.person_id = ${personId} and held.withdrawn_at is null
      and held.valid_from <= ${now} and (held.valid_until is null or held.valid_until > ${now})
    union
    select mapped.role, mapped.organisation_id, organisation.path, mapped.discipline
    from person
    join group_role mapped on mapped.agency_id = person.agency_id and mapped.withdrawn_at is null
      and person.provider_groups ? mapped.group_name
    join organisation on organisation.id = mapped.organisation_id and organisation.deactivated_at is null
    where person.id = ${personId}
    order by role, path`.execute(db)
  return z.array(HeldRole).parse(rows)
}

/** Writes somebody whose address is proved; false if the address has an account already. */
export async function insertPerson(
  db: Database,
  person: { id: string; agencyId: string; name: string; email: string },
): Promise<boolean> {
  const { id, agencyId, name, email } = person
  const row = await db
    .insertInto('person')
    .values({ id, agency_id: agencyId, name, email, email_verified: true })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
