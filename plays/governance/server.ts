import type { Routes } from '@pilothouse/platform/http/serve'
import type { World } from '@pilothouse/platform/create-context'
import type { JobWork, Recurring } from '@pilothouse/platform/jobs/job-work'
import { authorityByTheClock } from './authority/by-the-clock.ts'
import { authorityRoutes } from './authority/server.ts'
import { reviewsByTheClock } from './reviews/by-the-clock.ts'
import { reviewRoutes } from './reviews/server.ts'
import { waiversByTheClock } from './waivers/by-the-clock.ts'
import { waiverRoutes } from './waivers/server.ts'
import { obligationsByTheClock } from './obligations/by-the-clock.ts'
import { policyPackRoutes } from './policy-packs/server.ts'
import { obligationJobs, obligationRoutes } from './obligations/server.ts'

/** The doors of this play, topic by topic. */
export function governanceRoutes(routes: Routes): void {
  authorityRoutes(routes)
  policyPackRoutes(routes)
  reviewRoutes(routes)
  waiverRoutes(routes)
  obligationRoutes(routes)
}

/** The background work of this play. */
export const governanceJobs: Readonly<Record<string, JobWork>> = { ...obligationJobs }

/** What this play does by the clock. */
export const governanceByTheClock = (world: World): Readonly<Record<string, Recurring>> => ({
  ...obligationsByTheClock(world),
  ...waiversByTheClock(world),
  ...authorityByTheClock(world),
  ...reviewsByTheClock(world),
})

// What other rooms and the demonstration may do here.
export { authorityFor, type Authority } from './authority/find-authority.ts'
export { grantDelegation } from './authority/grant-delegation.ts'
export { involvementOf } from './authority/involvement-of.ts'
export { refuseOtherCapacity, takePart } from './authority/take-part.ts'
export { conditionsOf as reviewConditionsOf } from './reviews/conditions/review-condition.store.ts'
export { noteMissedConditions } from './reviews/conditions/note-missed-conditions.ts'
export { reportCondition } from './reviews/conditions/report-condition.ts'
export { decideReview } from './reviews/deciding/decide-review.ts'
export { assignReview } from './reviews/handling/assign-review.ts'
export { commentOnReview } from './reviews/handling/comment-on-review.ts'
export { delegateReview } from './reviews/handling/delegate-review.ts'
export { openReview } from './reviews/listing/open-review.ts'
export { listReviews } from './reviews/listing/list-reviews.ts'
export { openReviews } from './reviews/opening/open-reviews.ts'
export { addEvidence, type NewPiece } from './obligations/evidence/add-evidence.ts'
export { checkEvidenceFiles } from './obligations/evidence/check-evidence-files.ts'
export { staleEvidenceOf } from './obligations/evidence/stale-evidence-of.ts'
export { reportFacts } from './obligations/facts/report-facts.ts'
export { obligationsDue } from './obligations/gates/obligations-due.ts'
export { stageGate } from './obligations/gates/stage-gate.ts'
export { applyPolicyPack } from './policy-packs/adoptions/apply-policy-pack.ts'
export { previewPolicyPack } from './policy-packs/adoptions/preview-policy-pack.ts'
export { recomputeObligations } from './obligations/recompute/recompute-obligations.ts'
export { askToRecompute } from './obligations/by-the-clock.ts'
export { grantWaiver } from './waivers/grant-waiver.ts'
export { openWaiver } from './waivers/list-waivers.ts'
