import type { Context } from '@pilothouse/platform/context'
import { reviewerCandidates } from '../opening/reviewer-candidates.ts'
import { findReview } from '../review.store.ts'
import type { ReviewerChoice } from './review-list.ts'

/** Who could do a review, and what stands in the way of each. */
export async function listReviewers(
  context: Context,
  { id }: { id: string },
): Promise<{ reviewers: ReviewerChoice[] }> {
  return context.transaction(async (db) => {
    const candidates = await reviewerCandidates(db, context, await findReview(db, id))
    const reviewers = candidates.map(({ personId, name, delegationId, hindrance }) => ({
      personId,
      name,
      byDelegation: delegationId !== null,
      hindrance,
    }))
    return { reviewers }
  })
}
