import type { Context } from '../../context.ts'
import type { Database } from '../../database/connect.ts'
import { Refusal } from '../../refusal.ts'
import { findOrganisation } from '../organisations/organisation.store.ts'
import { mayAdministerAt } from '../permissions.ts'
import { agencyOf } from './agency-of.ts'

/** Refuses everybody but an administrator of the whole agency; returns the agency's id. */
export async function requireAgencyAdministrator(db: Database, context: Context): Promise<string> {
  const agency = await findOrganisation(db, agencyOf(context), context.person.agencyId)
  if (!mayAdministerAt(context.person, agency.path)) {
    throw new Refusal('not-allowed', `Only an administrator of ${agency.name} as a whole may do this.`)
  }
  return agency.id
}
