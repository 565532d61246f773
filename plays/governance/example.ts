import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'

/** Gives an example person an account and their roles in the database, so that what looks them up there finds them. For tests. */
export async function settlePerson(db: Database, person: Person): Promise<Person> {
  const { id, name, email, agencyId } = person
  if (agencyId === null) throw new Error('Only a member of an agency has an account')
  await db.insertInto('person').values({ id, name, email, agency_id: agencyId, email_verified: true }).execute()
  for (const { role, organisationId, discipline } of person.roles) {
    await db
      .insertInto('held_role')
      .values({
        agency_id: agencyId,
        person_id: id,
        organisation_id: organisationId,
        role,
        discipline: role === 'reviewer' ? discipline : null,
        valid_from: new Date('2020-01-01T00:00:00Z'),
        granted_by: 'test',
      })
      .execute()
  }
  return person
}
