import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { requireAgencyAdministrator } from '../people/require-agency-administrator.ts'
import { deleteSession, findSessionOwner } from './session.store.ts'

/** Signs a browser out from afar, at once: one's own, or anybody's as administrator of the agency. */
export async function endSession(context: Context, input: { sessionId: string }): Promise<{ ended: true }> {
  return context.transaction(async (db) => {
    const owner = await findSessionOwner(db, input.sessionId)
    if (owner !== context.person.id) await requireAgencyAdministrator(db, context)
    if (owner === null) throw new Refusal('not-found', 'This session has ended already.')
    await deleteSession(db, input.sessionId)
    await announce(db, context, { event: 'session ended', subject: owner, detail: { session: input.sessionId } })
    return { ended: true }
  })
}
