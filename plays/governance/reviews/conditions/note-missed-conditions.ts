import { dayOf, sayDay } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { withdrawApproval } from '../deciding/withdraw-approval.ts'
import { beginNextRound } from '../opening/begin-next-round.ts'
import { holdReview } from '../review.store.ts'
import type { ReviewCondition } from './review-condition.ts'
import { conditionsOverdue, holdCondition, updateCondition } from './review-condition.store.ts'

/**
 * Writes down which conditions were missed, each once: its approval no longer counts and its review opens again.
 * Safe to repeat. Returns how many were missed.
 */
export async function noteMissedConditions(context: Context): Promise<number> {
  return context.transaction(async (db) => {
    const overdue = await conditionsOverdue(db, dayOf(context.now()))
    for (const condition of overdue) await noteMissed(db, context, condition)
    return overdue.length
  })
}

async function noteMissed(db: Database, context: Context, { id, reviewId }: ReviewCondition): Promise<void> {
  const review = await holdReview(db, reviewId)
  const condition = await holdCondition(db, id)
  if (condition.state !== 'owed') return
  const because = `A condition was missed on ${sayDay(condition.dueOn)}: ${condition.what}`
  await updateCondition(db, condition, { state: 'missed', missedAt: context.now() })
  const detail = { conditionId: id, reviewId, because }
  await announce(db, context, { event: 'condition missed', subject: condition.useCaseId, detail })
  await withdrawApproval(db, context, review, because)
  if (review.state === 'decided') await beginNextRound(db, context, review, { because })
}
