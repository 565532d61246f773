import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayEscalateReview } from '../../permissions.ts'
import { sayMeanwhile } from '../deciding/hold-for-decision.ts'
import type { EscalatedTo, Review } from '../review.ts'
import { findReview, holdReview, updateReview } from '../review.store.ts'
import { insertReviewStep } from '../review-step.store.ts'

/** Brings a review that is stuck before the Chief AI Officer or the executive sponsor. It waits in their inbox until they answer. */
export async function escalateReview(
  context: Context,
  { id, version, to, reason }: { id: string; version: number; to: EscalatedTo; reason: string },
): Promise<Review> {
  return context.transaction(async (db) => {
    const review = await holdReview(db, id)
    if (!mayEscalateReview(context.person, review)) {
      throw new Refusal(
        'not-allowed',
        'Only its reviewer, the owner of the use, the board or an administrator may escalate a review.',
      )
    }
    const running = review.state === 'open' || review.state === 'returned'
    if (review.version !== version || !running) throw await sayMeanwhile(db, review)
    const { name: byName } = context.person
    await updateReview(db, review, { escalated: { to, because: reason, byName } }, context.now())
    const words = `To the ${to}: ${reason}`
    await insertReviewStep(db, review, { what: 'escalated', words, by: context.person, at: context.now() })
    const detail = { reviewId: id, discipline: review.discipline, to, because: reason }
    await announce(db, context, { event: 'review escalated', subject: review.useCaseId, detail })
    return findReview(db, id)
  })
}
