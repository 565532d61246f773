import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayKeepUseCase } from '@pilothouse/use-cases/permissions'
import { beginNextRound } from '../opening/begin-next-round.ts'
import type { Review } from '../review.ts'
import { findReview, holdReview } from '../review.store.ts'
import { sayMeanwhile } from './hold-for-decision.ts'

/** Hands a returned or refused review back to its reviewer, with what was changed since. */
export async function askReviewAgain(
  context: Context,
  { id, version, words }: { id: string; version: number; words: string },
): Promise<Review> {
  return context.transaction(async (db) => {
    const review = await holdReview(db, id)
    if (!mayKeepUseCase(context.person, review)) {
      throw new Refusal(
        'not-allowed',
        `Only ${review.ownerName}, who owns this use, or the Chief AI Officer may ask again.`,
      )
    }
    if (review.version !== version) throw await sayMeanwhile(db, review)
    if (review.state !== 'returned' && review.outcome !== 'refused') {
      throw new Refusal('conflict', 'Only a review that was returned or refused can be asked for again.')
    }
    await beginNextRound(db, context, review, { because: words })
    return findReview(db, id)
  })
}
