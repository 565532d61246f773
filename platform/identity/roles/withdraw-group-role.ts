import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { mayAdministerAt } from '../permissions.ts'
import { findGroupRole, updateGroupRoleWithdrawn } from './group-role.store.ts'

/** Stops giving a role to a group: everybody who held it only through the group loses it at once. */
export async function withdrawGroupRole(
  context: Context,
  input: { groupRoleId: string },
): Promise<{ withdrawn: true }> {
  return context.transaction(async (db) => {
    const { id, path, groupName, role, organisationName } = await findGroupRole(db, input.groupRoleId)
    if (!mayAdministerAt(context.person, path))
      throw new Refusal('not-allowed', `Only an administrator of ${organisationName} may do this.`)
    await updateGroupRoleWithdrawn(db, id, context.now())
    await announce(db, context, { event: 'group role withdrawn', subject: id, detail: { groupName, role } })
    return { withdrawn: true }
  })
}
