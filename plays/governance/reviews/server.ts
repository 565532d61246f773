import { serve, type Routes } from '@pilothouse/platform/http/serve'
import { answerCondition } from './conditions/answer-condition.ts'
import { reportCondition } from './conditions/report-condition.ts'
import * as contract from './contract.ts'
import { askReviewAgain } from './deciding/ask-again.ts'
import { decideReview } from './deciding/decide-review.ts'
import { assignReview } from './handling/assign-review.ts'
import { commentOnReview } from './handling/comment-on-review.ts'
import { delegateReview } from './handling/delegate-review.ts'
import { escalateReview } from './handling/escalate-review.ts'
import { listReviewers } from './listing/list-reviewers.ts'
import { listReviews } from './listing/list-reviews.ts'
import { openReview } from './listing/open-review.ts'
import { showUseReviews } from './listing/show-use-reviews.ts'

/** The doors of reviews and of the conditions that they set. */
export function reviewRoutes(routes: Routes): void {
  serve(routes, contract.listReviews, listReviews)
  serve(routes, contract.openReview, openReview)
  serve(routes, contract.listReviewers, listReviewers)
  serve(routes, contract.showUseReviews, showUseReviews)
  serve(routes, contract.assignReview, assignReview)
  serve(routes, contract.delegateReview, delegateReview)
  serve(routes, contract.escalateReview, escalateReview)
  serve(routes, contract.commentOnReview, commentOnReview)
  serve(routes, contract.decideReview, decideReview)
  serve(routes, contract.askReviewAgain, askReviewAgain)
  serve(routes, contract.reportCondition, reportCondition)
  serve(routes, contract.answerCondition, answerCondition)
}
