import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Review } from '../review.ts'
import { conditionsOf, holdCondition, updateCondition } from './review-condition.store.ts'

/** A new decision takes the place of the conditions of the one before: what is still owed from it is owed no longer. */
export async function replaceConditions(db: Database, context: Context, review: Review): Promise<void> {
  const former = (await conditionsOf(db, review.useCaseId)).filter(({ reviewId }) => reviewId === review.id)
  for (const { id } of former) {
    const condition = await holdCondition(db, id)
    if (condition.state === 'accepted' || condition.state === 'replaced') continue
    await updateCondition(db, condition, { state: 'replaced' })
    const detail = { conditionId: id, reviewId: review.id, because: 'The reviewer decided anew.' }
    await announce(db, context, { event: 'condition replaced', subject: review.useCaseId, detail })
  }
}
