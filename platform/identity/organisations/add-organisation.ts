import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { mayAdministerAt } from '../permissions.ts'
import { mayStandBelow, type Organisation, type OrganisationKind, type OrganisationName } from './organisation.ts'
import { findOrganisation, insertOrganisation } from './organisation.store.ts'

/** Adds an organisation below another. Only an administrator of a government makes agencies. */
export async function addOrganisation(
  context: Context,
  input: { parentId: string; kind: OrganisationKind } & z.output<typeof OrganisationName>,
): Promise<Organisation> {
  return context.transaction(async (db) => {
    const parent = await findOrganisation(db, input.parentId, context.person.agencyId)
    if (!mayAdministerAt(context.person, parent.path)) {
      throw new Refusal('not-allowed', `Only an administrator of ${parent.name} may add an organization to it.`)
    }
    if (!mayStandBelow(input.kind, parent.kind))
      throw new Refusal(
        'invalid',
        `Below an organization of the kind “${parent.kind}” no “${input.kind}” may stand. Choose another kind.`,
      )
    if (parent.deactivatedAt)
      throw new Refusal('conflict', `${parent.name} was closed. Choose an organisation that is open.`)
    const id = randomUUID()
    const agencyId = input.kind === 'agency' ? id : parent.agencyId
    const organisation = { ...input, id, agencyId, path: `${parent.path}${id}/` }
    await insertOrganisation(db, organisation)
    await announce(db, context, {
      event: 'organisation added',
      subject: id,
      detail: { kind: input.kind, name: input.name, parent: parent.id },
    })
    return { ...organisation, deactivatedAt: null }
  })
}
