import { z } from 'zod'
import { Discipline, Role } from '@pilothouse/platform/identity/person'
import { Instant } from '@pilothouse/platform/instant'
import { PackVersion } from '../policy-packs/policy-pack.ts'
import { ReviewedRecord } from './reviewed-record.ts'

/** Where a review stands. `returned`: it lies with the owner. `not asked`: no duty asks for it any more. */
export const ReviewState = z.enum(['open', 'returned', 'decided', 'not asked'])
export type ReviewState = z.infer<typeof ReviewState>

/** What a reviewer says in the end. */
export const ReviewOutcome = z.enum(['approved', 'approved with conditions', 'returned', 'refused'])
export type ReviewOutcome = z.infer<typeof ReviewOutcome>

/** To whom a review is escalated. */
export const EscalatedTo = Role.extract(['chief AI officer', 'executive sponsor'])
export type EscalatedTo = z.infer<typeof EscalatedTo>

/** What one discipline says of one use. Asked again, it is the same review in its next round. */
export const Review = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  useCaseTitle: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  /** Of the organisation, by which roles reach it. */
  path: z.string(),
  discipline: Discipline,
  state: ReviewState,
  round: z.int(),
  /** The reviewer must be of another office than the owner. */
  independent: z.boolean(),
  openedAt: Instant,
  openedBecause: z.string(),
  dueOn: z.iso.date(),
  assignedId: z.string().nullable(),
  assignedName: z.string().nullable(),
  assignedAt: Instant.nullable(),
  delegationId: z.uuid().nullable(),
  escalatedTo: EscalatedTo.nullable(),
  escalatedBecause: z.string().nullable(),
  escalatedByName: z.string().nullable(),
  escalatedAt: Instant.nullable(),
  outcome: ReviewOutcome.nullable(),
  decidedAt: Instant.nullable(),
  version: z.int(),
})
export type Review = z.infer<typeof Review>

/** One thing that happened in a review. */
export const ReviewStep = z.object({
  id: z.uuid(),
  round: z.int(),
  what: z.enum([
    'opened',
    'assigned',
    'delegated',
    'escalated',
    'commented',
    'approved',
    'approved with conditions',
    'returned',
    'refused',
    'asked again',
    'no longer asked',
  ]),
  words: z.string(),
  byName: z.string(),
  asRole: Role.nullable(),
  delegationId: z.uuid().nullable(),
  at: Instant,
  packs: z.array(PackVersion),
})
export type ReviewStep = z.infer<typeof ReviewStep>

/** A review as it was kept at the start of its round: with the use as it was then. */
export const HeldReview = Review.extend({ record: ReviewedRecord, fingerprint: z.string() })
export type HeldReview = z.infer<typeof HeldReview>

/** Whether it should have been decided by now. */
export const isOverdue = (review: Pick<Review, 'state' | 'dueOn'>, today: string): boolean =>
  review.state === 'open' && review.dueOn < today

/** The name of a review in a sentence: `the privacy review`. */
export const nameOf = (review: Pick<Review, 'discipline'>): string => `the ${review.discipline} review`
