import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Review } from '../review.ts'
import { findReview, updateReview } from '../review.store.ts'
import { insertReviewStep } from '../review-step.store.ts'
import { reviewerCandidates, type Candidate } from './reviewer-candidates.ts'

/**
 * Gives a review that was opened to whoever had it before, or to the only one who may have it.
 * With none or several to choose from, it waits for somebody who assigns it.
 */
export async function nameReviewer(db: Database, context: Context, review: Review): Promise<void> {
  const able = (await reviewerCandidates(db, context, review)).filter(({ hindrance }) => hindrance === null)
  const [only] = able.filter(({ personId }, _, all) => personId === review.assignedId || all.length === 1)
  if (only) return assignTo(db, context, review, { to: only, words: sayWhy(review, only) })
  if (review.assignedId !== null) await updateReview(db, review, { assigned: null }, context.now())
}

const sayWhy = ({ assignedId }: Review, { personId, name }: Candidate): string =>
  personId === assignedId ? `${name} reviewed this use before.` : `${name} is the only one who may.`

/** Writes down who reviews, and says so. */
export async function assignTo(
  db: Database,
  context: Context,
  review: Review,
  { to, words, dueOn }: { to: Candidate; words: string; dueOn?: string },
): Promise<void> {
  const { personId, name, delegationId } = to
  const assigned = { id: personId, name, delegationId }
  await updateReview(db, review, { assigned, escalated: null, ...(dueOn ? { dueOn } : {}) }, context.now())
  await insertReviewStep(db, review, { what: 'assigned', words, by: context.person, at: context.now() })
  const { id: reviewId, discipline, useCaseId } = await findReview(db, review.id)
  const detail = { reviewId, discipline, to: personId, delegationId, because: words }
  await announce(db, context, { event: 'review assigned', subject: useCaseId, detail })
}
