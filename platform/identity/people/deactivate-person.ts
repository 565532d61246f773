import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { withdrawInvitationsBy } from '../invitations/invitation.store.ts'
import { Refusal } from '../../refusal.ts'
import { deleteSessionsOf } from '../sessions/session.store.ts'
import { revokeTokensOf } from '../tokens/api-token.store.ts'
import { keepAnAdministrator } from '../roles/keep-an-administrator.ts'
import { findMember, updatePersonEnd } from './member.store.ts'
import { requireAgencyAdministrator } from './require-agency-administrator.ts'

/** Ends somebody's access at once: every session and token with it. What they did stays in the record under their name. */
export async function deactivatePerson(
  context: Context,
  input: { personId: string; reason: string },
): Promise<{ deactivated: true }> {
  return context.transaction(async (db) => {
    const agencyId = await requireAgencyAdministrator(db, context)
    const person = await findMember(db, input.personId)
    if (person.deactivatedAt) throw new Refusal('conflict', `${person.name} is deactivated already.`)
    await keepAnAdministrator(db, agencyId, () => updatePersonEnd(db, person.id, context.now(), context.now()))
    await deleteSessionsOf(db, person.id)
    await revokeTokensOf(db, person.id, context.now())
    await withdrawInvitationsBy(db, person.id, context.now())
    await announce(db, context, { event: 'person deactivated', subject: person.id, detail: { reason: input.reason } })
    return { deactivated: true }
  })
}
