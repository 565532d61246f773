import type { Routes } from '@pilothouse/platform/http/serve'
import type { World } from '@pilothouse/platform/create-context'
import type { JobWork, Recurring } from '@pilothouse/platform/jobs/job-work'
import { authorityByTheClock } from './authority/by-the-clock.ts'
import { authorityRoutes } from './authority/server.ts'
import { boardsByTheClock } from './board/by-the-clock.ts'
import { boardRoutes } from './board/server.ts'
import { coalitionRoutes } from './coalition/server.ts'
import { complianceRoutes } from './compliance/server.ts'
import { clearancesByTheClock } from './clearances/suspending/by-the-clock.ts'
import { clearanceRoutes } from './clearances/server.ts'
import { reviewsByTheClock } from './reviews/by-the-clock.ts'
import { reviewRoutes } from './reviews/server.ts'
import { waitingByTheClock } from './waiting/by-the-clock.ts'
import { waitingRoutes } from './waiting/server.ts'
import { sources } from './waiting/sources.ts'
import type { WaitingSource } from './waiting/waiting-source.ts'
import { waiversByTheClock } from './waivers/by-the-clock.ts'
import { waiverRoutes } from './waivers/server.ts'
import { obligationsByTheClock } from './obligations/by-the-clock.ts'
import { policyPackRoutes } from './policy-packs/server.ts'
import { obligationJobs, obligationRoutes } from './obligations/server.ts'

/** The doors of this play, topic by topic; and what waits for people in rooms that stand on it. */
export function governanceRoutes(routes: Routes, elsewhere: readonly WaitingSource[]): void {
  authorityRoutes(routes)
  policyPackRoutes(routes)
  reviewRoutes(routes)
  waitingRoutes(routes, [...sources, ...elsewhere])
  waiverRoutes(routes)
  obligationRoutes(routes)
  clearanceRoutes(routes)
  boardRoutes(routes)
  coalitionRoutes(routes)
  complianceRoutes(routes)
}

/** The background work of this play. */
export const governanceJobs: Readonly<Record<string, JobWork>> = { ...obligationJobs }

/** What this play does by the clock. */
export const governanceByTheClock = (
  world: World,
  elsewhere: readonly WaitingSource[],
): Readonly<Record<string, Recurring>> => ({
  ...obligationsByTheClock(world),
  ...waiversByTheClock(world),
  ...authorityByTheClock(world),
  ...reviewsByTheClock(world),
  ...waitingByTheClock(world, [...sources, ...elsewhere]),
  ...clearancesByTheClock(world),
  ...boardsByTheClock(world),
})

// What other rooms and the demonstration may do here.
export { authorityFor, type Authority } from './authority/find-authority.ts'
export { grantDelegation } from './authority/grant-delegation.ts'
export { involvementOf } from './authority/involvement-of.ts'
export { refuseOtherCapacity, takePart } from './authority/take-part.ts'
export { noteMissedConditions } from './reviews/conditions/note-missed-conditions.ts'
export { answerCondition } from './reviews/conditions/answer-condition.ts'
export { reportCondition } from './reviews/conditions/report-condition.ts'
export { decideReview } from './reviews/deciding/decide-review.ts'
export { assignReview } from './reviews/handling/assign-review.ts'
export { commentOnReview } from './reviews/handling/comment-on-review.ts'
export { escalateReview } from './reviews/handling/escalate-review.ts'
export { delegateReview } from './reviews/handling/delegate-review.ts'
export { openReview } from './reviews/listing/open-review.ts'
export { listReviews } from './reviews/listing/list-reviews.ts'
export { openReviews } from './reviews/opening/open-reviews.ts'
export { sendDigests } from './waiting/send-digests.ts'
export type { WaitingSource } from './waiting/waiting-source.ts'
export { sources as waitingSources } from './waiting/sources.ts'
export { addEvidence } from './obligations/evidence/add-evidence.ts'
export { attachEvidence } from './obligations/evidence/attach-evidence.ts'
export { withdrawEvidence } from './obligations/evidence/withdraw-evidence.ts'
export { stateFacts } from './obligations/facts/state-facts.ts'
export { showFacts } from './obligations/facts/show-facts.ts'
export { listUseObligations } from './obligations/listing/list-use-obligations.ts'
export { listObligations } from './obligations/listing/list-obligations.ts'
export { checkEvidenceFiles } from './obligations/evidence/check-evidence-files.ts'
export { followPilotScope } from './obligations/evidence/follow-pilot-scope.ts'
export { staleEvidenceOf } from './obligations/evidence/stale-evidence-of.ts'
export { withdrawEvidenceOf } from './obligations/evidence/withdraw-evidence-of.ts'
export { reportFacts } from './obligations/facts/report-facts.ts'
export { obligationsDue } from './obligations/gates/obligations-due.ts'
export { stageGate } from './obligations/gates/stage-gate.ts'
export { addPolicyPackText } from './policy-packs/reading/add-policy-pack.ts'
export { applyPolicyPack } from './policy-packs/adoptions/apply-policy-pack.ts'
export { previewPackFile, previewPolicyPack } from './policy-packs/adoptions/preview-policy-pack.ts'
export { recomputeEveryObligation, recomputeObligations } from './obligations/recompute/recompute-obligations.ts'
export { askToRecompute } from './obligations/by-the-clock.ts'
export { publicWaiverPages, waiversLink } from './waivers/site/waiver-pages.ts'
export { grantWaiver } from './waivers/grant-waiver.ts'
export { openWaiver } from './waivers/list-waivers.ts'
export { amendClearance } from './clearances/deciding/amend-clearance.ts'
export { issueClearance } from './clearances/deciding/issue-clearance.ts'
export { reinstateClearance } from './clearances/deciding/reinstate-clearance.ts'
export { revokeClearance } from './clearances/deciding/revoke-clearance.ts'
export { followClearances, type FollowedClearances } from './clearances/following/follow-clearances.ts'
export { openClearanceBook, type ClearanceBook } from './clearances/following/clearance-book.ts'
export { pullKillSwitch } from './clearances/kill-switch/pull-kill-switch.ts'
export { releaseKillSwitch } from './clearances/kill-switch/release-kill-switch.ts'
export { lightsOf as listLights } from './clearances/reading/list-lights.ts'
export { findClearance } from './clearances/store/clearance.store.ts'
export { liftCause } from './clearances/suspending/lift-cause.ts'
export { mindClearance } from './clearances/suspending/mind-clearance.ts'
export { mindAllClearances, mindClearancesNaming } from './clearances/suspending/mind-clearances.ts'
export { suspendClearance } from './clearances/suspending/suspend-clearance.ts'
export { suspendForOpenDuties } from './clearances/suspending/suspend-for-open-duties.ts'
export { takeOntoAgenda } from './board/agenda/take-onto-agenda.ts'
export { addAgendaItem } from './board/agenda/add-agenda-item.ts'
export { listWaitingForBoard } from './board/agenda/list-waiting-for-board.ts'
export { setBoardCharter } from './board/charter/set-board-charter.ts'
export { openBoard } from './board/charter/open-board.ts'
export { callMeeting } from './board/meetings/call-meeting.ts'
export { closeMeeting } from './board/meetings/close-meeting.ts'
export { markAttendance } from './board/meetings/mark-attendance.ts'
export { openMeeting } from './board/meetings/open-meeting.ts'
export { fillBoardSeat } from './board/seats/fill-board-seat.ts'
export { castVote } from './board/voting/cast-vote.ts'
export { recordBoardDecision } from './board/voting/record-board-decision.ts'
export { recuseMember } from './board/voting/recuse-member.ts'
export { nameSponsor } from './coalition/name-sponsor.ts'
export { noteCommitment } from './coalition/note-commitment.ts'
export { addStakeholder } from './coalition/set-stakeholder.ts'
export { escalateBlocker, raiseBlocker, resolveBlocker } from './coalition/turn-blocker.ts'
export { assignSection } from './compliance/assign-section.ts'
export { beginDocument } from './compliance/begin-document.ts'
export { publishDocument } from './compliance/publish-document.ts'
export { saveSection } from './compliance/save-section.ts'
export { showAgendaItem } from './board/voting/show-agenda-item.ts'
export { openDocument } from './compliance/open-document.ts'
