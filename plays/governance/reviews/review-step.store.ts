import type { Database } from '@pilothouse/platform/database/connect'
import type { Role } from '@pilothouse/platform/identity/person'
import type { PackVersion } from '../policy-packs/policy-pack.ts'
import { ReviewStep, type Review } from './review.ts'
import type { Look, StepBy } from './review.store.ts'

/** A step as it is written down. */
export interface NewStep {
  readonly what: ReviewStep['what']
  readonly words: string
  readonly by: StepBy
  readonly at: Date
  /** Of a decision: by what right, on which record, under which packs. */
  readonly decision?: {
    readonly asRole: Role
    readonly delegationId: string | null
    readonly look: Look
    readonly packs: readonly PackVersion[]
  }
}

/** Adds a step to a review and returns its id. */
export async function insertReviewStep(
  db: Database,
  review: Pick<Review, 'id' | 'round'>,
  { what, words, by, at, decision }: NewStep,
): Promise<string> {
  const { id } = await db
    .insertInto('review_step')
    .values({
      review_id: review.id,
      round: review.round,
      what,
      words,
      by_id: by.id,
      by_name: by.name,
      at,
      as_role: decision?.asRole ?? null,
      delegation_id: decision?.delegationId ?? null,
      record: decision ? JSON.stringify(decision.look.record) : null,
      fingerprint: decision?.look.fingerprint ?? null,
      packs: JSON.stringify(decision?.packs ?? []),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Everything that happened in these reviews, the earliest first. */
export async function stepsOf(
  db: Database,
  reviewIds: readonly string[],
): Promise<readonly (ReviewStep & { reviewId: string })[]> {
  if (reviewIds.length === 0) return []
  const rows = await db
    .selectFrom('review_step')
    .select(['id', 'review_id as reviewId', 'round', 'what', 'words', 'by_name as byName', 'as_role as asRole'])
    .select(['delegation_id as delegationId', 'at', 'packs'])
    .where('review_id', 'in', reviewIds)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({ ...ReviewStep.parse(row), reviewId: row.reviewId }))
}

/** The decisions of a review whose evidence may still stand. */
export async function approvalsOf(db: Database, reviewId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('review_step')
    .select('id')
    .where('review_id', '=', reviewId)
    .where('what', 'in', ['approved', 'approved with conditions'])
    .execute()
  return rows.map(({ id }) => id)
}

/** The evidence that decisions were made into and that still counts. */
export async function evidenceOfSteps(
  db: Database,
  stepIds: readonly string[],
): Promise<readonly { id: string; title: string }[]> {
  if (stepIds.length === 0) return []
  return db
    .selectFrom('evidence')
    .select(['id', 'title'])
    .where('source_kind', '=', 'review')
    .where('source_id', 'in', stepIds)
    .where('withdrawn_at', 'is', null)
    .execute()
}
