import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { reviewTimes, workingDaysAfter } from '../review-times.ts'
import type { Review } from '../review.ts'
import { findReview, reopenReview } from '../review.store.ts'
import { insertReviewStep } from '../review-step.store.ts'
import { nameReviewer } from './name-reviewer.ts'

/** Asks a discipline again about a use: the review that is held opens in its next round, with a new last day. */
export async function beginNextRound(
  db: Database,
  context: Context,
  review: Review,
  { because, independent = review.independent }: { because: string; independent?: boolean },
): Promise<void> {
  const at = context.now()
  const dueOn = workingDaysAfter(dayOf(at), reviewTimes.dueAfterWorkingDays)
  await reopenReview(db, review, { because, dueOn, independent, at })
  const again = await findReview(db, review.id)
  await insertReviewStep(db, again, { what: 'asked again', words: because, by: context.person, at })
  const detail = { reviewId: review.id, discipline: review.discipline, round: again.round, dueOn, because }
  await announce(db, context, { event: 'review opened', subject: review.useCaseId, detail })
  await nameReviewer(db, context, again)
}
