import type { Context } from '@pilothouse/platform/context'
import { holds } from '@pilothouse/platform/identity/person'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Review } from '../review.ts'
import { findReview, holdReview, updateReview } from '../review.store.ts'
import { insertReviewStep } from '../review-step.store.ts'

/** Asks or answers in a review. Where it was escalated, a word of whom it was escalated to is the answer. */
export async function commentOnReview(context: Context, { id, text }: { id: string; text: string }): Promise<Review> {
  return context.transaction(async (db) => {
    const review = await holdReview(db, id)
    await insertReviewStep(db, review, { what: 'commented', words: text, by: context.person, at: context.now() })
    const answers = review.escalatedTo !== null && holds(context.person, [review.escalatedTo], review.path)
    if (answers) await updateReview(db, review, { escalated: null }, context.now())
    const detail = { reviewId: id, discipline: review.discipline, answersEscalation: answers }
    await announce(db, context, { event: 'review commented', subject: review.useCaseId, detail })
    return findReview(db, id)
  })
}
