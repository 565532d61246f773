import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { findUseCase } from '@pilothouse/use-cases/server'
import { involvementOf } from '../../authority/involvement-of.ts'
import { conditionsOf } from '../conditions/review-condition.store.ts'
import { reviewsWithLatest } from './open-review.ts'
import type { UseReviews } from './review-list.ts'

/** The reviews of a use, the conditions that they set, and who acts on the use in which capacity. */
export async function showUseReviews(context: Context, { useCaseId }: { useCaseId: string }): Promise<UseReviews> {
  return context.transaction(async (db) => {
    await findUseCase(db, useCaseId)
    const parts = await involvementOf(db, useCaseId)
    return {
      reviews: await reviewsWithLatest(db, useCaseId),
      conditions: [...(await conditionsOf(db, useCaseId))],
      parts: parts.map(({ personName: name, capacity, act }) => ({ name, capacity, act })),
      today: dayOf(context.now()),
    }
  })
}
