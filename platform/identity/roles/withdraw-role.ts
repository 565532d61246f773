import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { mayAdministerAt } from '../permissions.ts'
import { findHeldRole, updateHeldRoleWithdrawn } from './held-role.store.ts'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { agencyOf } from '../people/agency-of.ts'

/** Takes a role back, at once. The last administrator of an agency keeps theirs. */
export async function withdrawRole(context: Context, input: { heldRoleId: string }): Promise<{ withdrawn: true }> {
  return context.transaction(async (db) => {
    const { id, personId, role, discipline, organisationId, path } = await findHeldRole(db, input.heldRoleId)
    if (!mayAdministerAt(context.person, path))
      throw new Refusal('not-allowed', 'Only an administrator of that organization may withdraw a role in it.')
    await keepAnAdministrator(db, agencyOf(context), () =>
      updateHeldRoleWithdrawn(db, id, context.now(), context.person.id),
    )
    await announce(db, context, {
      event: 'role withdrawn',
      subject: personId,
      detail: { role, discipline, organisation: organisationId },
    })
    return { withdrawn: true }
  })
}
