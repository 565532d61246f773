import { z } from 'zod'
import { Discipline } from '@pilothouse/platform/identity/person'
import { Instant } from '@pilothouse/platform/instant'

/** Where a condition stands: owed, reported as met by its owner, accepted by a reviewer, missed, or replaced by a new decision. */
export const ConditionState = z.enum(['owed', 'reported', 'accepted', 'missed', 'replaced'])
export type ConditionState = z.infer<typeof ConditionState>

/** What must be done although a review was approved: by whom, and by when. */
export const ReviewCondition = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  reviewId: z.uuid(),
  discipline: Discipline,
  what: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  /** The last day. */
  dueOn: z.iso.date(),
  state: ConditionState,
  setAt: Instant,
  /** What its owner says was done. */
  note: z.string(),
  reportedAt: Instant.nullable(),
  /** What a reviewer says of it. */
  answer: z.string(),
  answeredByName: z.string().nullable(),
  answeredAt: Instant.nullable(),
  missedAt: Instant.nullable(),
  version: z.int(),
})
export type ReviewCondition = z.infer<typeof ReviewCondition>

/** What a reviewer writes to set one. */
export const ConditionDraft = z.object({
  what: z.string().trim().min(10, 'Say in a sentence what must be done.').max(2000),
  ownerId: z.string().min(1, 'Choose who owes it.'),
  dueOn: z.iso.date('Give the last day as year-month-day.'),
})
export type ConditionDraft = z.infer<typeof ConditionDraft>

/** How it stands on a day: what is still owed after its last day was missed, whether anybody has noted it yet or not. */
export const conditionStateOn = (
  { state, dueOn }: Pick<ReviewCondition, 'state' | 'dueOn'>,
  day: string,
): ConditionState => (state === 'owed' && dueOn < day ? 'missed' : state)
