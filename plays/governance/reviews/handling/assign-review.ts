import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { involvementOf } from '../../authority/involvement-of.ts'
import { isMaking } from '../../authority/participation.ts'
import { mayAssignReviews } from '../../permissions.ts'
import { sayMeanwhile } from '../deciding/hold-for-decision.ts'
import { assignTo } from '../opening/name-reviewer.ts'
import { reviewerCandidates, type Candidate } from '../opening/reviewer-candidates.ts'
import { nameOf, type Review } from '../review.ts'
import { findReview, holdReview } from '../review.store.ts'

/** Who reviews, and until when. */
export interface Assignment {
  readonly id: string
  readonly version: number
  readonly personId: string
  /** The last day; unchanged when left out. */
  readonly dueOn?: string | undefined
}

/** Names who reviews. The Chief AI Officer, the board and administrators may; a reviewer may take what nobody has. */
export async function assignReview(context: Context, input: Assignment): Promise<Review> {
  return context.transaction(async (db) => {
    const review = await holdReview(db, input.id)
    await refuseAssigner(db, context, review, input.personId)
    if (review.version !== input.version || review.state !== 'open') throw await sayMeanwhile(db, review)
    const to = await ableCandidate(db, context, review, input.personId)
    const words = context.person.id === to.personId ? `${to.name} took it.` : `Named by ${context.person.name}.`
    const { dueOn } = input
    if (dueOn !== undefined) refusePast(dueOn, dayOf(context.now()))
    await assignTo(db, context, review, { to, words, ...(dueOn === undefined ? {} : { dueOn }) })
    return findReview(db, review.id)
  })
}

async function refuseAssigner(db: Database, { person }: Context, review: Review, personId: string): Promise<void> {
  const takes = review.assignedId === null && personId === person.id
  if (!takes && !mayAssignReviews(person, review.path)) {
    throw new Refusal(
      'not-allowed',
      'Only the Chief AI Officer, a board member or an administrator may name who reviews.',
    )
  }
  if (!isMaking(await involvementOf(db, review.useCaseId), person.id)) return
  throw new Refusal('not-allowed', `You worked on this use, so somebody else must name who does ${nameOf(review)}.`)
}

/** The candidate, or why they cannot review. */
export async function ableCandidate(
  db: Database,
  context: Context,
  review: Review,
  personId: string,
): Promise<Candidate> {
  const found = (await reviewerCandidates(db, context, review)).find((one) => one.personId === personId)
  const words = found
    ? `${found.name} cannot review this. ${found.hindrance}`
    : `Choose a reviewer for ${review.discipline} of ${review.organisationName} or above, or somebody to whom one delegated it.`
  if (found?.hindrance === null) return found
  throw new Refusal('not-allowed', words, { fields: { personId: words } })
}

function refusePast(dueOn: string, today: string): void {
  if (dueOn >= today) return
  const words = 'The last day cannot lie in the past.'
  throw new Refusal('invalid', words, { fields: { dueOn: words } })
}
