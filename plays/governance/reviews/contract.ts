import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { maySeeGovernance, mayWorkInReviews } from '../permissions.ts'
import { ReviewCondition } from './conditions/review-condition.ts'
import { ReviewDecision } from './deciding/review-decision.ts'
import { ReviewerChoice, ReviewFilter, ReviewList, ReviewPage, UseReviews } from './listing/review-list.ts'
import { EscalatedTo, Review } from './review.ts'

const id = z.uuid()
/** A review as the page showed it. */
const Seen = z.object({ id, version: z.int() })
const reason = z.string().trim().min(10, 'Say why in a sentence.').max(2000)

/** The list of reviews. */
export const listReviews = endpoint({
  method: 'GET',
  path: '/api/governance/reviews',
  summary: 'The reviews of the agency, your own first, filtered, a page at a time',
  allows: maySeeGovernance,
  input: ReviewFilter,
  output: ReviewList,
})

/** One review. */
export const openReview = endpoint({
  method: 'GET',
  path: '/api/governance/reviews/:id',
  summary: 'One review: the use as it is and what changed, what is asked, what was said, what you may do',
  allows: maySeeGovernance,
  input: z.object({ id }),
  output: ReviewPage,
})

/** Who could do a review. */
export const listReviewers = endpoint({
  method: 'GET',
  path: '/api/governance/reviews/:id/reviewers',
  summary: 'Who could do a review, and what stands in the way of each',
  allows: maySeeGovernance,
  input: z.object({ id }),
  output: z.object({ reviewers: z.array(ReviewerChoice) }),
})

/** Everything that reviewers said of a use. */
export const showUseReviews = endpoint({
  method: 'GET',
  path: '/api/governance/uses/:useCaseId/reviews',
  summary: 'The reviews of a use, the conditions they set, and who acts on it in which capacity',
  allows: maySeeGovernance,
  input: z.object({ useCaseId: id }),
  output: UseReviews,
})

/** Names who reviews. */
export const assignReview = endpoint({
  method: 'POST',
  path: '/api/governance/reviews/:id/assignment',
  summary: 'Name who does a review, or take one that nobody has',
  allows: mayWorkInReviews,
  input: Seen.extend({ personId: z.string().min(1, 'Choose a reviewer.'), dueOn: z.iso.date().optional() }),
  output: Review,
})

/** Hands a review to a delegate. */
export const delegateReview = endpoint({
  method: 'POST',
  path: '/api/governance/reviews/:id/delegation',
  summary: 'Hand a review to somebody to whom you delegated the discipline',
  allows: mayWorkInReviews,
  input: Seen.extend({ toId: z.string().min(1, 'Choose a delegate.'), reason }),
  output: Review,
})

/** Brings a review before somebody higher up. */
export const escalateReview = endpoint({
  method: 'POST',
  path: '/api/governance/reviews/:id/escalation',
  summary: 'Bring a review before the Chief AI Officer or the executive sponsor, with a reason',
  allows: mayWorkInReviews,
  input: Seen.extend({ to: EscalatedTo, reason }),
  output: Review,
})

/** Asks or answers in a review. */
export const commentOnReview = endpoint({
  method: 'POST',
  path: '/api/governance/reviews/:id/comments',
  summary: 'Ask or answer in a review',
  allows: mayWorkInReviews,
  input: z.object({ id, text: z.string().trim().min(3, 'Write a few words.').max(4000) }),
  output: Review,
})

/** Decides a review. */
export const decideReview = endpoint({
  method: 'POST',
  path: '/api/governance/reviews/:id/decision',
  summary: 'Approve, approve with conditions, return or refuse, on the record as it was shown',
  allows: mayWorkInReviews,
  input: ReviewDecision,
  output: Review,
})

/** Asks for a returned or refused review again. */
export const askReviewAgain = endpoint({
  method: 'POST',
  path: '/api/governance/reviews/:id/next-round',
  summary: 'Hand a returned or refused review back to its reviewer, with what was changed',
  allows: mayWorkInReviews,
  input: Seen.extend({ words: reason }),
  output: Review,
})

/** Says that a condition is met. */
export const reportCondition = endpoint({
  method: 'POST',
  path: '/api/governance/review-conditions/:id/report',
  summary: 'Say that a condition is met and what was done',
  allows: mayWorkInReviews,
  input: Seen.extend({ note: z.string().trim().min(10, 'Say in a sentence what was done.').max(4000) }),
  output: ReviewCondition,
})

/** Accepts a condition, or not. */
export const answerCondition = endpoint({
  method: 'POST',
  path: '/api/governance/review-conditions/:id/answer',
  summary: 'Accept a condition that is reported as met, or say what is still missing',
  allows: mayWorkInReviews,
  input: Seen.extend({ accepted: z.boolean(), answer: z.string().trim().max(2000) }).refine(
    ({ accepted, answer }) => accepted || answer.length >= 10,
    { path: ['answer'], message: 'Say in a sentence what is still missing.' },
  ),
  output: ReviewCondition,
})
