import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { columnLabel } from '@pilothouse/use-cases/inventory/finding'
import { ColumnName, inventoryColumn } from '@pilothouse/use-cases/inventory/inventory-column'
import { dayOf } from '@pilothouse/use-cases/portfolio/pilot-scope'
import { openUseCase } from '@pilothouse/use-cases/server'
import { factQuestion } from '../../obligations/facts/fact-questions.ts'
import { FactNames } from '../../obligations/facts/given-facts.ts'
import { conditionsOf } from '../conditions/review-condition.store.ts'
import { askedDutiesOf } from '../opening/asked-duty.store.ts'
import { lookAtRecord } from '../opening/look-at-record.ts'
import type { HeldReview, ReviewStep } from '../review.ts'
import { findReview, reviewsOf } from '../review.store.ts'
import { stepsOf } from '../review-step.store.ts'
import { changesBetween } from '../reviewed-record.ts'
import type { OtherReview, ReviewPage } from './review-list.ts'
import { rightsOn } from './rights-on-review.ts'

/** One review: the use as it is now and what changed, what the packs ask, what others said, and what the reader may do. */
export async function openReview(context: Context, { id }: { id: string }): Promise<ReviewPage> {
  return context.transaction(async (db) => {
    const review = await findReview(db, id)
    const { useCaseId, discipline } = review
    const look = await lookAtRecord(db, context, useCaseId)
    const { origins } = await openUseCase(context.within(db), { id: useCaseId })
    const all = await reviewsWithLatest(db, useCaseId)
    const duties = (await askedDutiesOf(db, useCaseId)).filter(({ reviewedBy }) => reviewedBy.includes(discipline))
    return {
      review,
      today: dayOf(context.now()),
      ...look,
      changes: changesSince(review, look),
      duties,
      steps: [...(await stepsOf(db, [id]))],
      conditions: (await conditionsOf(db, useCaseId)).filter(({ reviewId }) => reviewId === id),
      others: all.filter((one) => one.review.id !== id),
      proposalId: origins.proposalId,
      may: await rightsOn(db, context, review),
    }
  })
}

const changesSince = (review: HeldReview, { record, fingerprint }: Pick<HeldReview, 'record' | 'fingerprint'>) =>
  review.fingerprint === fingerprint
    ? []
    : [...changesBetween(review.record, record, { fact: labelOfFact, cell: labelOfCell })]

const labelOfFact = (name: string): string => factQuestion(FactNames.parse(name)).label

function labelOfCell(name: string): string {
  const column = ColumnName.safeParse(name)
  return column.success ? columnLabel(inventoryColumn(column.data).heading).slice(1, -1) : name
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
