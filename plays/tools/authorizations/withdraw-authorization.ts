import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Authorization } from './authorization.ts'
import { authorizationsOf, holdAuthorization, markAuthorizationWithdrawn } from './authorization.store.ts'

/** Records that an authorization is no longer held. */
export async function withdrawAuthorization(
  context: Context,
  { authorizationId: id, reason }: { authorizationId: string; reason: string },
): Promise<Authorization[]> {
  return context.transaction(async (db) => {
    const { authorization, entryId } = await holdAuthorization(db, id)
    if (authorization.withdrawnAt) throw new Refusal('conflict', 'This authorization was withdrawn already.')
    await markAuthorizationWithdrawn(db, { id, reason, byName: context.person.name, at: context.now() })
    const { kind, level, systemName } = authorization
    await announce(db, context, {
      event: 'tool authorization withdrawn',
      subject: entryId,
      detail: { kind, level, systemName, reason },
    })
    return authorizationsOf(db, entryId)
  })
}
