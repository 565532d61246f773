import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { ReviewFilter, ReviewList } from './review-list.ts'
import { pageOfReviews } from './review-list.store.ts'

/** A page of the agency's reviews, the reader's own first. */
export async function listReviews(context: Context, filter: ReviewFilter): Promise<ReviewList> {
  const page = await context.transaction((db) => pageOfReviews(db, context.person.id, filter))
  return { ...page, today: dayOf(context.now()) }
}
