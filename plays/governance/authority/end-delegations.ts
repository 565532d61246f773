import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { endDelegations as markEnded } from './delegation.store.ts'

/** Writes down which delegations have passed their last day, so that no clock brings them back. Safe to repeat. */
export async function endDelegations(context: Context): Promise<number> {
  return context.transaction(async (db) => {
    const ended = await markEnded(db, dayOf(context.now()), context.now())
    for (const { id, power, fromId, toId, endsOn } of ended) {
      await announce(db, context, {
        event: 'delegation ended',
        subject: id,
        detail: { power, from: fromId, to: toId, endsOn },
      })
    }
    return ended.length
  })
}
