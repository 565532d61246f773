import type { Context } from '@pilothouse/platform/context'
import { isSettled } from '../../obligations/obligation.ts'
import { dutiesUpTo } from '../judging/duties-up-to.ts'
import { holdClearance } from './hold-clearance.ts'
import { noteCause } from './note-cause.ts'

/**
 * Suspends for every duty that stands before the stage of a clearance and is open: after an emergency passage nothing may
 * wait. With `only`, for that duty alone: it was met and no longer is. For reactions; safe to repeat.
 */
export async function suspendForOpenDuties(
  context: Context,
  { useCaseId, because, only }: { useCaseId: string; because: string; only?: string },
): Promise<void> {
  await context.transaction(async (db) => {
    const clearance = await holdClearance(db, context, useCaseId)
    if (clearance === null || clearance.state === 'revoked') return
    const duties = await dutiesUpTo(db, useCaseId, clearance.stage, clearance.seenOn)
    const open = duties.filter(({ id, state }) => !isSettled(state) && (only === undefined || id === only))
    const since = context.now().toISOString()
    let { state } = clearance
    for (const { id, title } of open) {
      const cause = { kind: 'obligation', subject: id, because: `${because}: “${title}”.`, since } as const
      if (await noteCause(db, context, { ...clearance, state }, cause)) state = 'suspended'
    }
  })
}
