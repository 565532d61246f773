import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { openUseCase } from '@pilothouse/use-cases/server'
import { conditionsOf } from '../conditions/review-condition.store.ts'
import { askedDutiesOf } from '../opening/asked-duty.store.ts'
import { lookAtRecord } from '../opening/look-at-record.ts'
import type { ReviewStep } from '../review.ts'
import { findReview, reviewsOf } from '../review.store.ts'
import { stepsOf } from '../review-step.store.ts'
import { changesBetween, linesOf } from '../reviewed-record.ts'
import type { OtherReview, ReviewPage } from './review-list.ts'
import { rightsOn } from './rights-on-review.ts'
import { saying } from './say-record.ts'

/** One review: the use as it is now and what changed, what the packs ask, what others said, and what the reader may do. */
export async function openReview(context: Context, { id }: { id: string }): Promise<ReviewPage> {
  return context.transaction(async (db) => {
    const review = await findReview(db, id)
    const { useCaseId, discipline } = review
    const look = await lookAtRecord(db, context, useCaseId)
    const now = linesOf(look.record, saying)
    const { origins } = await openUseCase(context.within(db), { id: useCaseId })
    const all = await reviewsWithLatest(db, useCaseId)
    const duties = (await askedDutiesOf(db, useCaseId)).filter(({ reviewedBy }) => reviewedBy.includes(discipline))
    return {
      review,
      today: dayOf(context.now()),
      fingerprint: look.fingerprint,
      record: now,
      changes: review.fingerprint === look.fingerprint ? [] : changesBetween(linesOf(review.record, saying), now),
      duties,
      steps: [...(await stepsOf(db, [id]))],
      conditions: (await conditionsOf(db, useCaseId)).filter(({ reviewId }) => reviewId === id),
      others: all.filter((one) => one.review.id !== id),
      proposalId: origins.proposalId,
      may: await rightsOn(db, context, review),
    }
  })
}

const decisions: readonly ReviewStep['what'][] = ['approved', 'approved with conditions', 'returned', 'refused']

/** Every review of a use with its latest decision. */
export async function reviewsWithLatest(db: Database, useCaseId: string): Promise<OtherReview[]> {
  const reviews = await reviewsOf(db, useCaseId)
  const steps = await stepsOf(
    db,
    reviews.map(({ id }) => id),
  )
  return reviews.map((review) => ({
    review,
    latest: steps.findLast((step) => step.reviewId === review.id && decisions.includes(step.what)) ?? null,
  }))
}
