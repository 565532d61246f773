import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayKeepUseCase } from '@pilothouse/use-cases/permissions'
import { ownRoleFor } from '../../authority/delegation.ts'
import { authorityFor } from '../../authority/find-authority.ts'
import { involvementOf } from '../../authority/involvement-of.ts'
import { isMaking } from '../../authority/participation.ts'
import { refuseOtherCapacity } from '../../authority/take-part.ts'
import { mayAssignReviews, mayEscalateReview, mayWorkInReviews } from '../../permissions.ts'
import { holdForDecision } from '../deciding/hold-for-decision.ts'
import { reviewerCandidates } from '../opening/reviewer-candidates.ts'
import type { Review } from '../review.ts'
import type { ReviewRights } from './review-list.ts'

/** What the reader may do with a review now; asked by the same rules that the verbs keep. */
export async function rightsOn(db: Database, context: Context, review: Review): Promise<ReviewRights> {
  const { person } = context
  const { discipline, path, state, assignedId, useCaseId } = review
  const open = state === 'open'
  const running = open || state === 'returned'
  const able = open && assignedId === null ? await reviewerCandidates(db, context, review) : []
  const makes = isMaking(await involvementOf(db, useCaseId), person.id)
  return {
    decide: open ? await refusalOf(holdForDecision(db, context, review)) : 'This review is not open.',
    take: able.some(({ personId, hindrance }) => personId === person.id && hindrance === null),
    assign: open && mayAssignReviews(person, path) && !makes,
    delegate: open && assignedId === person.id && ownRoleFor(person, `review: ${discipline}`, path) !== null,
    escalate: running && mayEscalateReview(person, review),
    comment: mayWorkInReviews(person),
    askAgain:
      (state === 'returned' || (state === 'decided' && review.outcome === 'refused')) && mayKeepUseCase(person, review),
    answerConditions:
      (await refusalOf(
        authorityFor(db, context, `review: ${discipline}`, path).then(() =>
          refuseOtherCapacity(db, context, { useCaseId, capacity: `reviewing: ${discipline}` }),
        ),
      )) === null,
  }
}

/** The words of a refusal; null when there is none. */
async function refusalOf(asked: Promise<unknown>): Promise<string | null> {
  try {
    await asked
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
