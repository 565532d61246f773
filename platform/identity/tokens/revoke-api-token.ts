import type { Context } from '../../context.ts'
import { announce } from '../../ledger/announce.ts'
import { Refusal } from '../../refusal.ts'
import { requireAgencyAdministrator } from '../people/require-agency-administrator.ts'
import { findTokenOwner, updateTokenRevoked } from './api-token.store.ts'

/** Makes a token useless, at once: one's own, or anybody's as administrator of the agency. */
export async function revokeApiToken(context: Context, input: { tokenId: string }): Promise<{ revoked: true }> {
  return context.transaction(async (db) => {
    const owner = await findTokenOwner(db, input.tokenId)
    if (owner !== context.person.id) await requireAgencyAdministrator(db, context)
    if (owner === null) throw new Refusal('not-found', 'This token was revoked already or never issued.')
    await updateTokenRevoked(db, input.tokenId, context.now())
    await announce(db, context, { event: 'API token revoked', subject: input.tokenId, detail: { owner } })
    return { revoked: true }
  })
}
