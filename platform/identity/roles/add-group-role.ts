import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { findPlaceForRole } from './find-place-for-role.ts'
import { insertGroupRole } from './group-role.store.ts'
import type { RoleToGive } from './role-to-give.ts'

/** Lets everybody in a group of the agency's identity provider hold a role, from now on. */
export async function addGroupRole(
  context: Context,
  input: { groupName: string } & RoleToGive,
): Promise<{ added: true }> {
  return context.transaction(async (db) => {
    const organisation = await findPlaceForRole(db, context.person, input)
    const id = await insertGroupRole(db, organisation.agencyId, input)
    if (id === null)
      throw new Refusal('conflict', `The group ${input.groupName} has this role in ${organisation.name} already.`)
    await announce(db, context, { event: 'group role added', subject: id, detail: { ...input } })
    return { added: true }
  })
}
