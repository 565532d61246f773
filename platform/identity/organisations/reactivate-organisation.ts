import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { mayAdministerAt } from '../permissions.ts'
import type { Organisation } from './organisation.ts'
import { findOrganisation, updateOrganisationEnd } from './organisation.store.ts'

/** Opens a closed organisation again, with the roles that rested in it. */
export async function reactivateOrganisation(
  context: Context,
  input: { organisationId: string },
): Promise<Organisation> {
  return context.transaction(async (db) => {
    const organisation = await findOrganisation(db, input.organisationId, context.person.agencyId)
    const { id, name } = organisation
    if (!mayAdministerAt(context.person, organisation.path))
      throw new Refusal('not-allowed', `Only an administrator of ${name} may open it again.`)
    if (!organisation.deactivatedAt) throw new Refusal('conflict', `${name} is open.`)
    await updateOrganisationEnd(db, id, null)
    await announce(db, context, { event: 'organisation reactivated', subject: id, detail: { name } })
    return { ...organisation, deactivatedAt: null }
  })
}
