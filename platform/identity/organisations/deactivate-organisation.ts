import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { mayAdministerAt } from '../permissions.ts'
import type { Organisation } from './organisation.ts'
import { findOrganisation, hasOpenParts, updateOrganisationEnd } from './organisation.store.ts'

/** Closes an organisation: roles held in it rest. Its record stays; people of a closed agency cannot sign in. */
export async function deactivateOrganisation(
  context: Context,
  input: { organisationId: string },
): Promise<Organisation> {
  return context.transaction(async (db) => {
    const organisation = await findOrganisation(db, input.organisationId, context.person.agencyId)
    const { id, name } = organisation
    if (!mayAdministerAt(context.person, organisation.path))
      throw new Refusal('not-allowed', `Only an administrator of ${name} may close it.`)
    if (id === context.person.agencyId) throw new Refusal('conflict', 'You cannot close the agency that you work in.')
    if (organisation.deactivatedAt) throw new Refusal('conflict', `${name} is closed already.`)
    if (await hasOpenParts(db, id)) throw new Refusal('conflict', `Parts of ${name} are still open. Close those first.`)
    await updateOrganisationEnd(db, id, context.now())
    await announce(db, context, { event: 'organisation deactivated', subject: id, detail: { name } })
    return { ...organisation, deactivatedAt: context.now().toISOString() }
  })
}
