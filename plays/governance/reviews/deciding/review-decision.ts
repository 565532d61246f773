import { z } from 'zod'
import { ConditionDraft } from '../conditions/review-condition.ts'
import { ReviewOutcome } from '../review.ts'

/** What a reviewer decides, on exactly the record that the page showed. */
export const ReviewDecision = z.object({
  id: z.uuid(),
  /** Of the review, so that two people cannot decide unseen by each other. */
  version: z.int(),
  /** Of the record that the page showed. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  outcome: ReviewOutcome,
  rationale: z.string().trim().min(10, 'Say why in a sentence or more.').max(4000),
  /** "I have seen what changed since the review was opened." */
  confirmed: z.boolean().default(false),
  conditions: z.array(ConditionDraft).max(20).default([]),
})
export type ReviewDecision = z.infer<typeof ReviewDecision>

/** Whether an outcome counts as evidence that the discipline agrees. */
export const isApproval = (outcome: ReviewOutcome): boolean =>
  outcome === 'approved' || outcome === 'approved with conditions'
