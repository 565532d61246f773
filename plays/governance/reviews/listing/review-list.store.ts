import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Review } from '../review.ts'
import { reviewsWithUse } from '../review.store.ts'
import type { ReviewFilter, Standing } from './review-list.ts'

/** A page of the reviews that a filter lets through: the reader's own that are open first, then by last day. */
export async function pageOfReviews(
  db: Database,
  personId: string,
  filter: ReviewFilter,
): Promise<{ reviews: Review[]; total: number }> {
  const { page, pageSize } = filter
  const matching = reviewsWithUse(db).where(sql<boolean>`${sql.join(conditions(personId, filter), sql` and `)}`)
  const { total } = await db
    .selectFrom(matching.as('matching'))
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .orderBy(sql`review.state <> 'open'`)
    .orderBy(sql`review.assigned_id is distinct from ${personId}`)
    .orderBy('review.due_on')
    .orderBy('review.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { reviews: rows.map((row) => Review.parse(row)), total }
}

const standings: Readonly<Record<Standing, ReturnType<typeof sql>>> = {
  'to assign': sql`(review.state = 'open' and review.assigned_id is null)`,
  'to decide': sql`(review.state = 'open' and review.assigned_id is not null)`,
  'with the owner': sql`review.state = 'returned'`,
  decided: sql`review.state = 'decided'`,
  'not asked': sql`review.state = 'not asked'`,
}

function conditions(personId: string, { text, whose, standing, discipline }: ReviewFilter) {
  const among = standing.length > 0 ? standing.map((one) => standings[one]) : [sql`review.state <> 'not asked'`]
  return [
    sql`(${sql.join(among, sql` or `)})`,
    ...(text
      ? [sql`(use_case.title ilike ${`%${escaped(text)}%`} or review.assigned_name ilike ${`%${escaped(text)}%`})`]
      : []),
    ...(whose.includes('mine') ? [sql`review.assigned_id = ${personId}`] : []),
    ...(discipline.length > 0 ? [sql`review.discipline = any(${discipline})`] : []),
  ]
}

/** Text that `like` takes literally. */
const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`)
