import type { Context } from '@pilothouse/platform/context'
import type { Cause } from '../clearance.ts'
import { holdClearance } from './hold-clearance.ts'
import { noteCause } from './note-cause.ts'

/** A cause as a room reports it. `since` is now unless told. */
export type ReportedCause = Omit<Cause, 'since'> & { readonly since?: string }

/**
 * Takes a clearance away for a cause, at once, for reactions and other rooms; no person calls it. Safe to repeat. False when
 * there was nothing to take away: no clearance, a revoked one, or one that this cause suspends already.
 */
export async function suspendClearance(
  context: Context,
  { useCaseId, cause }: { useCaseId: string; cause: ReportedCause },
): Promise<boolean> {
  return context.transaction(async (db) => {
    const clearance = await holdClearance(db, context, useCaseId)
    if (clearance === null || clearance.state === 'revoked') return false
    return noteCause(db, context, clearance, { ...cause, since: cause.since ?? context.now().toISOString() })
  })
}
