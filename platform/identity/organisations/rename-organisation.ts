import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { mayAdministerAt } from '../permissions.ts'
import type { Organisation, OrganisationName } from './organisation.ts'
import { findOrganisation, updateOrganisationName } from './organisation.store.ts'

/** Gives an organisation another name, abbreviation or public address. The ledger keeps the old ones. */
export async function renameOrganisation(
  context: Context,
  input: { organisationId: string } & z.output<typeof OrganisationName>,
): Promise<Organisation> {
  return context.transaction(async (db) => {
    const before = await findOrganisation(db, input.organisationId, context.person.agencyId)
    if (!mayAdministerAt(context.person, before.path))
      throw new Refusal('not-allowed', `Only an administrator of ${before.name} may rename it.`)
    const { organisationId, ...names } = input
    await updateOrganisationName(db, organisationId, names)
    const from = { name: before.name, abbreviation: before.abbreviation, publicEmail: before.publicEmail }
    await announce(db, context, { event: 'organisation renamed', subject: organisationId, detail: { from, to: names } })
    return { ...before, ...names }
  })
}
