import type { Logger } from 'pino'
import type { Database } from '@pilothouse/platform/database/connect'
import { createIdentity, type Identity } from '@pilothouse/platform/identity/create-identity'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { agencyOfInstallation, installationIn, type Person } from '@pilothouse/platform/identity/person'
import type { Config } from '../config.ts'
import type { InstallationAtWork } from './open-installation.ts'
import { readIdentityProviders } from './read-identity-providers.ts'

/** Sign-in, wired to this installation's database, secret and mail. */
export async function openIdentity(
  config: Config,
  { connection, world, secret }: InstallationAtWork,
  log: Logger,
): Promise<Identity> {
  return createIdentity({
    db: connection.db,
    pool: connection.pool,
    baseUrl: world.installation.baseUrl,
    secret,
    demo: config.demo,
    providers: await readIdentityProviders(connection.db, config.IDENTITY_PROVIDERS),
    onFault: (message) => log.error({ message }, 'sign-in met a fault'),
  })
}

/** The person under this id as of now: somebody who may sign in, or the installation at work in an agency. */
export async function actingPerson(db: Database, id: string): Promise<Person | null> {
  const agencyId = agencyOfInstallation(id)
  return agencyId === null ? findActingPerson(db, id, new Date()) : installationIn(agencyId)
}
