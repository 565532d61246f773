import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayPublishRegister } from '../../permissions.ts'
import type { RegisterAgency } from './register-agency.ts'
import { findRegisterAgency } from './register-agency.store.ts'

/** The person's agency, if they may decide what its public reads: a role in one of its offices is not enough. */
export async function findAgencyToPublishFor(
  db: Database,
  { person }: Pick<Context, 'person'>,
): Promise<RegisterAgency> {
  const agency = await findRegisterAgency(db, person.agencyId)
  if (!mayPublishRegister(person, agency.path)) {
    throw new Refusal(
      'not-allowed',
      `Only the Chief AI Officer or an administrator of ${agency.name} decides what the public reads.`,
    )
  }
  return agency
}
