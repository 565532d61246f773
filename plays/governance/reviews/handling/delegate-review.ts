import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { ownRoleFor } from '../../authority/delegation.ts'
import { holdDelegation } from '../../authority/delegation.store.ts'
import { sayMeanwhile } from '../deciding/hold-for-decision.ts'
import { nameOf, type Review } from '../review.ts'
import { findReview, holdReview, updateReview } from '../review.store.ts'
import { insertReviewStep } from '../review-step.store.ts'
import { ableCandidate } from './assign-review.ts'

/** Hands a review to somebody to whom one has delegated the discipline. A delegate cannot hand it on. */
export async function delegateReview(
  context: Context,
  { id, version, toId, reason }: { id: string; version: number; toId: string; reason: string },
): Promise<Review> {
  return context.transaction(async (db) => {
    const { person } = context
    const review = await holdReview(db, id)
    const { discipline, path } = review
    if (review.assignedId !== person.id || !ownRoleFor(person, `review: ${discipline}`, path)) {
      throw new Refusal(
        'not-allowed',
        `Only the reviewer who was named for ${nameOf(review)} may hand it to a delegate.`,
      )
    }
    if (review.version !== version || review.state !== 'open') throw await sayMeanwhile(db, review)
    const to = await ableCandidate(db, context, review, toId)
    const given = to.delegationId === null ? null : await holdDelegation(db, to.delegationId)
    if (given?.fromId !== person.id) {
      const words = `You have not delegated the ${discipline} review to ${to.name}. Write the delegation first.`
      throw new Refusal('not-allowed', words, {
        missing: [{ what: 'A delegation', who: person.name, href: '/governance/delegations' }],
      })
    }
    await updateReview(
      db,
      review,
      { assigned: { id: to.personId, name: to.name, delegationId: given.id } },
      context.now(),
    )
    await insertReviewStep(db, review, {
      what: 'delegated',
      words: `To ${to.name}: ${reason}`,
      by: person,
      at: context.now(),
    })
    const detail = { reviewId: id, discipline, to: toId, delegationId: given.id, because: reason }
    await announce(db, context, { event: 'review delegated', subject: review.useCaseId, detail })
    return findReview(db, id)
  })
}
