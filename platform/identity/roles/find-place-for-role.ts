import type { Database } from '../../database/connect.ts'
import { Refusal } from '../../refusal.ts'
import type { Organisation } from '../organisations/organisation.ts'
import { findOrganisation } from '../organisations/organisation.store.ts'
import { mayAdministerAt } from '../permissions.ts'
import type { Person } from '../person.ts'
import { faultInRole, type RoleToGive } from './role-to-give.ts'

/** The organisation in which a role is to be given, once it is sure that this person may give it there. */
export async function findPlaceForRole(db: Database, giver: Person, role: RoleToGive): Promise<Organisation> {
  const organisation = await findOrganisation(db, role.organisationId, giver.agencyId)
  if (!mayAdministerAt(giver, organisation.path)) {
    throw new Refusal(
      'not-allowed',
      `You may give roles only in the organizations that you administer, and ${organisation.name} is none of them.`,
    )
  }
  if (organisation.deactivatedAt)
    throw new Refusal('conflict', `${organisation.name} was closed. Choose an organisation that is open.`)
  const fault = faultInRole(role)
  if (fault) throw new Refusal('invalid', fault, { fields: { discipline: fault } })
  return organisation
}
