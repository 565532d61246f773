import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { mayAdministerAt } from '../permissions.ts'
import { findInvitation, updateInvitationWithdrawn } from './invitation.store.ts'

/** Makes an invitation's link useless, at once. */
export async function withdrawInvitation(
  context: Context,
  input: { invitationId: string },
): Promise<{ withdrawn: true }> {
  return context.transaction(async (db) => {
    const invitation = await findInvitation(db, input.invitationId)
    if (!invitation)
      throw new Refusal('not-found', 'This invitation was used or withdrawn already. Load the page again.')
    if (!mayAdministerAt(context.person, invitation.path)) {
      throw new Refusal(
        'not-allowed',
        `Only an administrator of ${invitation.organisationName} may withdraw this invitation.`,
      )
    }
    await updateInvitationWithdrawn(db, invitation.id, context.now())
    await announce(db, context, {
      event: 'invitation withdrawn',
      subject: invitation.id,
      detail: { email: invitation.email },
    })
    return { withdrawn: true }
  })
}
