import { z } from 'zod'
import { Discipline } from '@pilothouse/platform/identity/person'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { ReviewCondition } from '../conditions/review-condition.ts'
import { Source } from '../../policy-packs/policy-pack.ts'
import { ObligationState } from '../../obligations/obligation.ts'
import { Review, ReviewStep } from '../review.ts'
import { RecordChange, RecordLines } from '../reviewed-record.ts'

/** Where a review lies: with nobody yet, with a reviewer, with the owner, or done. */
export const Standing = z.enum(['to assign', 'to decide', 'with the owner', 'decided', 'not asked'])
export type Standing = z.infer<typeof Standing>

/** Where a review lies. */
export function standingOf({ state, assignedId }: Pick<Review, 'state' | 'assignedId'>): Standing {
  if (state === 'open') return assignedId === null ? 'to assign' : 'to decide'
  return state === 'returned' ? 'with the owner' : state
}

/** What the address bar may ask of the list of reviews. */
export const ReviewFilter = z.object({
  text: z.string().trim().max(200).default(''),
  /** `mine`: assigned to the reader. */
  whose: listOf(z.enum(['mine'])).default([]),
  standing: listOf(Standing).default([]),
  discipline: listOf(Discipline).default([]),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(25),
})
export type ReviewFilter = z.infer<typeof ReviewFilter>

/** A page of reviews: the reader's own first, then by their last day. */
export const ReviewList = z.object({ reviews: z.array(Review), total: z.int(), today: z.iso.date() })
export type ReviewList = z.infer<typeof ReviewList>

/** A duty that asks for a review, as its page shows it. */
export const ReviewedDuty = z.object({
  obligationId: z.uuid(),
  title: z.string(),
  what: z.string(),
  packId: z.string(),
  packVersion: z.iso.date(),
  source: Source,
  state: ObligationState,
})

/** What the reader may do with a review; null: allowed, else why not. */
export const ReviewRights = z.object({
  decide: z.string().nullable(),
  take: z.boolean(),
  assign: z.boolean(),
  delegate: z.boolean(),
  escalate: z.boolean(),
  comment: z.boolean(),
  askAgain: z.boolean(),
  answerConditions: z.boolean(),
})
export type ReviewRights = z.infer<typeof ReviewRights>

/** Another review of the same use: who, where it stands, and what was said in the end. */
export const OtherReview = z.object({ review: Review, latest: ReviewStep.nullable() })
export type OtherReview = z.infer<typeof OtherReview>

/** A review as its page shows it: the record, what changed, what is asked, what happened, and what the reader may do. */
export const ReviewPage = z.object({
  review: Review,
  today: z.iso.date(),
  record: RecordLines,
  fingerprint: z.string(),
  /** Since the review was opened or last decided. */
  changes: z.array(RecordChange),
  duties: z.array(ReviewedDuty),
  steps: z.array(ReviewStep),
  conditions: z.array(ReviewCondition),
  others: z.array(OtherReview),
  proposalId: z.uuid().nullable(),
  may: ReviewRights,
})
export type ReviewPage = z.infer<typeof ReviewPage>

/** Somebody who could review, or what stands in the way. */
export const ReviewerChoice = z.object({
  personId: z.string(),
  name: z.string(),
  byDelegation: z.boolean(),
  hindrance: z.string().nullable(),
})
export type ReviewerChoice = z.infer<typeof ReviewerChoice>

/** Everything that reviewers said of one use. */
export const UseReviews = z.object({
  reviews: z.array(OtherReview),
  conditions: z.array(ReviewCondition),
  parts: z.array(z.object({ name: z.string(), capacity: z.string(), act: z.string() })),
  today: z.iso.date(),
})
export type UseReviews = z.infer<typeof UseReviews>
