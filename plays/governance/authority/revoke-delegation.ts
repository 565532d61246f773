import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayRevokeDelegation } from '../permissions.ts'
import { delegationStateOn, type Delegation } from './delegation.ts'
import { holdDelegation, markDelegationRevoked } from './delegation.store.ts'

/** Takes a delegation back, or hands it back. It ends at once; what was done under it stands. */
export async function revokeDelegation(context: Context, input: { id: string; reason: string }): Promise<Delegation> {
  return context.transaction(async (db) => {
    const { id, reason } = input
    const delegation = await holdDelegation(db, id)
    if (!mayRevokeDelegation(context.person, delegation)) {
      throw new Refusal(
        'not-allowed',
        `Only ${delegation.fromName}, ${delegation.toName}, the Chief AI Officer or an administrator may end this delegation.`,
      )
    }
    const state = delegationStateOn(delegation, dayOf(context.now()))
    if (state === 'revoked' || state === 'ended')
      throw new Refusal(
        'conflict',
        `This delegation is over: it was ${state === 'ended' ? `in force until ${delegation.endsOn}` : `revoked by ${delegation.revokedByName}`}.`,
      )
    await markDelegationRevoked(db, id, { at: context.now(), byName: context.person.name, because: reason })
    const { power, toId, fromId } = delegation
    await announce(db, context, {
      event: 'delegation revoked',
      subject: id,
      detail: { power, from: fromId, to: toId, reason },
    })
    return holdDelegation(db, id)
  })
}
