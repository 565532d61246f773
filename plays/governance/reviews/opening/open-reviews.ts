import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { findUseCase } from '@pilothouse/use-cases/server'
import { reviewTimes, workingDaysAfter } from '../review-times.ts'
import type { HeldReview } from '../review.ts'
import { findReview, holdReviewsOf, insertReview, updateReview } from '../review.store.ts'
import { insertReviewStep } from '../review-step.store.ts'
import { askedDutiesOf } from './asked-duty.store.ts'
import { beginNextRound } from './begin-next-round.ts'
import { lookAtRecord } from './look-at-record.ts'
import { nameReviewer } from './name-reviewer.ts'
import { reviewsNeeded, type NeededReview } from './reviews-needed.ts'

/**
 * Opens what the packs of a use ask to be reviewed and nobody reviews yet, one review for each discipline, and closes
 * what nobody asks for any more. Safe to repeat. Returns the ids of what was opened.
 */
export async function openReviews(
  context: Context,
  { useCaseId, because }: { useCaseId: string; because: string },
): Promise<readonly string[]> {
  return context.transaction(async (db) => {
    const { stage } = await findUseCase(db, useCaseId)
    const duties = await askedDutiesOf(db, useCaseId)
    const needed = reviewsNeeded(duties, stage, dayOf(context.now()))
    const existing = await holdReviewsOf(db, useCaseId)
    const asked = new Set(stage === 'retired' ? [] : duties.flatMap(({ reviewedBy }) => reviewedBy))
    for (const review of existing.filter(({ discipline }) => !asked.has(discipline)))
      await closeReview(db, context, review)
    const opened: string[] = []
    for (const need of needed) {
      const review = existing.find(({ discipline }) => discipline === need.discipline)
      if (!review) opened.push(...(await openFirst(db, context, { useCaseId, need, because })))
      else if (mayOpenAnew(review)) {
        await beginNextRound(db, context, review, { because, independent: need.independent })
        opened.push(review.id)
      }
    }
    return opened
  })
}

/** What was approved once and no longer counts, or was not asked for a while. A refusal stands until somebody asks again. */
const mayOpenAnew = ({ state, outcome }: HeldReview): boolean =>
  state === 'not asked' || (state === 'decided' && outcome !== 'refused')

interface Opening {
  readonly useCaseId: string
  readonly need: NeededReview
  readonly because: string
}

async function openFirst(
  db: Database,
  context: Context,
  { useCaseId, need, because }: Opening,
): Promise<readonly string[]> {
  const { discipline, independent, duties } = need
  const at = context.now()
  const dueOn = workingDaysAfter(dayOf(at), reviewTimes.dueAfterWorkingDays)
  const start = { because, dueOn, independent, at, ...(await lookAtRecord(db, context, useCaseId)) }
  const id = await insertReview(db, { useCaseId, discipline, start })
  if (id === null) return []
  const review = await findReview(db, id)
  await insertReviewStep(db, review, { what: 'opened', words: because, by: context.person, at })
  const detail = { reviewId: id, discipline, round: 1, dueOn, because, duties }
  await announce(db, context, { event: 'review opened', subject: useCaseId, detail })
  await nameReviewer(db, context, review)
  return [id]
}

async function closeReview(db: Database, context: Context, review: HeldReview): Promise<void> {
  if (review.state === 'not asked' || review.state === 'decided') return
  const words = 'No duty of this use asks for it any more.'
  await updateReview(db, review, { state: 'not asked', escalated: null }, context.now())
  await insertReviewStep(db, review, { what: 'no longer asked', words, by: context.person, at: context.now() })
  const detail = { reviewId: review.id, discipline: review.discipline }
  await announce(db, context, { event: 'review closed', subject: review.useCaseId, detail })
}
