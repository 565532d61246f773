import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { Refusal } from '@pilothouse/platform/refusal'
import { authorityFor, type Authority } from '../../authority/find-authority.ts'
import { refuseOtherCapacity } from '../../authority/take-part.ts'
import { sharesOffice } from '../opening/reviewer-candidates.ts'
import { nameOf, type HeldReview, type Review } from '../review.ts'
import { holdReview } from '../review.store.ts'
import { stepsOf } from '../review-step.store.ts'

/** The review, held still, if this person may decide it now, and by what right. */
export async function holdForDecision(
  db: Database,
  context: Context,
  { id, version }: { id: string; version: number },
): Promise<{ review: HeldReview; authority: Authority }> {
  const review = await holdReview(db, id)
  const { useCaseId, discipline } = review
  await refuseOtherCapacity(db, context, { useCaseId, capacity: `reviewing: ${discipline}` })
  const authority = await authorityFor(db, context, `review: ${discipline}`, review.path)
  refuseUnassigned(context, review)
  if (review.independent) await refuseOwnOffice(db, context, review)
  if (review.version !== version || review.state !== 'open') throw await sayMeanwhile(db, review)
  return { review, authority }
}

function refuseUnassigned({ person }: Context, review: Review): void {
  if (review.assignedId === person.id) return
  const who = review.assignedName
    ? `${review.assignedName} was named for it`
    : 'nobody was named for it yet; take it first, or ask the Chief AI Officer to name you'
  throw new Refusal('not-allowed', `You cannot decide ${nameOf(review)}: ${who}.`)
}

async function refuseOwnOffice(db: Database, context: Context, review: Review): Promise<void> {
  const owner = await findActingPerson(db, review.ownerId, context.now())
  if (!sharesOffice(context.person, owner, review)) return
  throw new Refusal(
    'not-allowed',
    `This review must be independent: you work in the same office as ${review.ownerName}, so somebody from another office must decide it.`,
  )
}

/** What happened to the review since the page was opened. */
export async function sayMeanwhile(db: Database, review: Review): Promise<Refusal> {
  const last = (await stepsOf(db, [review.id])).at(-1)
  const happened = last ? ` Meanwhile ${last.byName}: ${last.what}.` : ''
  return new Refusal('conflict', `This review is not as you saw it.${happened} Open it again, then go on.`)
}
