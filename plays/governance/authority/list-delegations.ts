import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { delegationStateOn, type Delegation, type DelegationState } from './delegation.ts'
import { allDelegations } from './delegation.store.ts'

/** Every delegation of the agency with how it stands today, the latest first. */
export async function listDelegations(
  context: Context,
): Promise<{ delegations: (Delegation & { state: DelegationState })[] }> {
  const today = dayOf(context.now())
  const all = await context.transaction(allDelegations)
  return { delegations: all.map((one) => ({ ...one, state: delegationStateOn(one, today) })) }
}
