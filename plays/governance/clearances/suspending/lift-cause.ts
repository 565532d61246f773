import type { Context } from '@pilothouse/platform/context'
import type { Cause } from '../clearance.ts'
import { holdClearance } from './hold-clearance.ts'
import { takeCauseAway } from './take-cause-away.ts'

/** Lifts a cause that was mended, for reactions and other rooms; no person calls it. Safe to repeat. Reinstating stays a decision. */
export async function liftCause(
  context: Context,
  { useCaseId, ...lifted }: Pick<Cause, 'kind' | 'subject'> & { useCaseId: string; because: string },
): Promise<boolean> {
  return context.transaction(async (db) => {
    const clearance = await holdClearance(db, context, useCaseId)
    return clearance !== null && clearance.state !== 'revoked' && takeCauseAway(db, context, clearance, lifted)
  })
}
