import { randomUUID } from 'node:crypto'
import type { Context } from '@pilothouse/platform/context'
import { createContext } from '@pilothouse/platform/create-context'
import type { Database } from '@pilothouse/platform/database/connect'
import { installationIn, type Person } from '@pilothouse/platform/identity/person'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { seedDemoPeople } from '@pilothouse/platform/identity/seed-demo-people'
import { Refusal } from '@pilothouse/platform/refusal'
import type { InstallationAtWork } from '../../installation/open-installation.ts'
import { withInstallation } from '../../installation/with-installation.ts'
import type { InventoryOptions } from './inventory-options.ts'

type Acting = Pick<InventoryOptions, 'as' | 'agency'>

/** Opens the installation and acts in one agency of it: as the person named by --as, else as the installation itself. */
export async function withAgency<T>(options: Acting, work: (context: Context) => Promise<T>): Promise<T> {
  return withInstallation(async ({ world, connection }: InstallationAtWork) => {
    if (world.installation.demo) await seedDemoPeople(connection.db)
    const person = await actor(connection.db, options)
    return work(createContext(world, person, randomUUID()))
  })
}

async function actor(db: Database, { as, agency }: Acting): Promise<Person> {
  const agencyId = await findAgency(db, agency)
  if (as === undefined) return installationIn(agencyId)
  const found = await db.selectFrom('person').select('id').where('email', '=', as.toLowerCase()).executeTakeFirst()
  const person = found && (await findActingPerson(db, found.id, new Date()))
  if (!person) throw new Refusal('not-found', `Nobody who may sign in has the address ${as}.`)
  if (agency !== undefined && person.agencyId !== agencyId)
    throw new Refusal('not-allowed', `${as} does not belong to ${agency}.`)
  return person
}

/** The agency with that abbreviation; without one the only agency, or in the demonstration the one with the most people. */
async function findAgency(db: Database, abbreviation: string | undefined): Promise<string> {
  const rows = await db
    .selectFrom('organisation')
    .leftJoin('person', 'person.agency_id', 'organisation.id')
    .select(['organisation.id', 'organisation.abbreviation'])
    .where('organisation.kind', '=', 'agency')
    .where('organisation.deactivated_at', 'is', null)
    .groupBy('organisation.id')
    .orderBy((is) => is.fn.count('person.id'), 'desc')
    .orderBy('organisation.abbreviation')
    .execute()
  const matching =
    abbreviation === undefined
      ? rows
      : rows.filter((row) => row.abbreviation.toLowerCase() === abbreviation.toLowerCase())
  const [first] = matching
  if (first) return first.id
  const known = rows.map((row) => row.abbreviation).join(', ')
  throw new Refusal(
    'not-found',
    known
      ? `There is no agency ${abbreviation}. There are: ${known}.`
      : 'There is no agency yet. Run "npx pilothouse setup" first.',
  )
}
