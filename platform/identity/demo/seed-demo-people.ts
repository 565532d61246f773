import type { Database } from '../../database/connect.ts'
import { announce } from '../../ledger/announce.ts'
import { installationIn } from '../person.ts'
import { demoId, demoOrganisations, demoPeople, type DemoOrganisation, type DemoPerson } from './demo-people.ts'

/** Fills an empty demonstration with two fictional agencies and their people; true if it did, false if they were there. */
export function seedDemoPeople(db: Database, now: Date = new Date()): Promise<boolean> {
  return db.transaction().execute(async (db) => {
    const there = await db.selectFrom('person').select('id').where('id', '=', demoId('Noor Haddad')).executeTakeFirst()
    if (there) return false
    for (const organisation of demoOrganisations) await addOrganisation(db, organisation)
    for (const person of demoPeople) await addPerson(db, person, now)
    for (const { key } of demoOrganisations.filter(({ kind }) => kind === 'agency')) {
      const context = { person: installationIn(demoId(key)), now: () => now }
      await announce(db, context, { event: 'demonstration people added', subject: demoId(key) })
    }
    return true
  })
}

async function addOrganisation(
  db: Database,
  { key, parent, kind, name, publicEmail }: DemoOrganisation,
): Promise<void> {
  const above =
    parent === null
      ? undefined
      : await db.selectFrom('organisation').selectAll().where('id', '=', demoId(parent)).executeTakeFirstOrThrow()
  const id = demoId(key)
  await db
    .insertInto('organisation')
    .values({
      id,
      parent_id: above?.id ?? null,
      kind,
      name,
      abbreviation: key,
      agency_id: above?.agency_id ?? id,
      path: `${above?.path ?? '/'}${id}/`,
      public_email: publicEmail,
    })
    .execute()
}

/** Two years: longer than anything that the demonstration tells of, so that whoever acted held the role then. */
const ROLES_HELD_FOR = 730 * 86_400_000

async function addPerson(db: Database, { name, email, agency, roles }: DemoPerson, now: Date): Promise<void> {
  const id = demoId(name)
  const agencyId = demoId(agency)
  await db.insertInto('person').values({ id, agency_id: agencyId, name, email, email_verified: true }).execute()
  const held = roles.map(({ role, at, discipline = null }) => ({
    agency_id: agencyId,
    person_id: id,
    organisation_id: demoId(at),
    role,
    discipline,
    valid_from: new Date(now.getTime() - ROLES_HELD_FOR),
    granted_by: installationIn(agencyId).id,
  }))
  await db.insertInto('held_role').values(held).execute()
}
