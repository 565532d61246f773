import type { Context } from '@pilothouse/platform/context'
import { dayOf } from '@pilothouse/use-cases/portfolio/pilot-scope'
import { obligationsDue } from '../../obligations/gates/obligations-due.ts'
import { findClearance } from '../store/clearance.store.ts'
import { suspendClearance } from './suspend-clearance.ts'

/** Suspends for every duty that is still open before the stage of a clearance: after an emergency passage, nothing may wait. */
export async function suspendForOpenDuties(context: Context, { useCaseId }: { useCaseId: string }): Promise<void> {
  const open = await context.transaction(async (db) => {
    const clearance = await findClearance(db, useCaseId)
    return clearance ? obligationsDue(db, useCaseId, clearance.stage, dayOf(context.now())) : []
  })
  for (const { id, title } of open) {
    const because = `The emergency passage ended and the duty “${title}” is still open.`
    await suspendClearance(context, { useCaseId, cause: { kind: 'obligation', subject: id, because } })
  }
}
