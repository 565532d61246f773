import type { PublicSite } from '@pilothouse/platform/http/page'
import type { Routes } from '@pilothouse/platform/http/serve'
import type { JobWork } from '@pilothouse/platform/jobs/job-work'
import type { UseCaseGates } from './gates.ts'
import { ideaRoutes } from './ideas/server.ts'
import { importJobs, importRoutes } from './import/server.ts'
import { listRoutes } from './lists/server.ts'
import { portfolioRoutes } from './portfolio/server.ts'
import { priorityRoutes } from './priorities/server.ts'
import { proposalRoutes } from './proposals/server.ts'
import { recordRoutes } from './record/server.ts'
import { referenceJobs, referenceRoutes } from './reference/server.ts'
import { registerJobs, registerRoutes } from './register/server.ts'
import { todayRoutes } from './today/server.ts'

/** The doors of play 1, topic by topic, with the gates that other rooms keep; `site` has the ways that theirs add to the register. */
export function useCaseRoutes(routes: Routes, gates: UseCaseGates, site?: PublicSite): void {
  ideaRoutes(routes)
  proposalRoutes(routes, gates.proposal)
  priorityRoutes(routes)
  portfolioRoutes(routes, gates.stage)
  listRoutes(routes)
  importRoutes(routes)
  recordRoutes(routes)
  referenceRoutes(routes)
  registerRoutes(routes, site)
  todayRoutes(routes)
}

/** The background work of play 1. */
export const useCaseJobs: Readonly<Record<string, JobWork>> = { ...importJobs, ...referenceJobs, ...registerJobs }

// What commands do without a server.
export { beginImport } from './import/begin-import.ts'
export { importFile, type ImportSummary } from './import/import-file.ts'
export { mendCell } from './record/cells/mend-cell.ts'
export { exportRecord } from './record/exports/export-record.ts'

// What other rooms and the demonstration may do here.
export { closeIdea } from './ideas/close-idea.ts'
export { fileIdea } from './ideas/file-idea.ts'
export { joinIdea } from './ideas/join-idea.ts'
export { takeUpIdea } from './ideas/take-up-idea.ts'
export { createUseCase } from './portfolio/create-use-case.ts'
export { findOrganisation, findUseCase, holdUseCase } from './portfolio/use-case.store.ts'
export { openUseCase } from './portfolio/open-use-case.ts'
export { peopleInvolved } from './portfolio/people-involved.store.ts'
export { scoreUseCase } from './portfolio/scoring/score-use-case.ts'
export { changeStage } from './portfolio/stages/change-stage.ts'
export { findPilotScope } from './portfolio/stages/pilot-scope.store.ts'
export { setPilotScope } from './portfolio/stages/set-pilot-scope.ts'
export { setPriority } from './priorities/set-priority.ts'
export { stateMissionValue } from './priorities/state-mission-value.ts'
export { decidePilotProposal } from './proposals/deciding/decide-pilot-proposal.ts'
export { returnPilotProposal } from './proposals/deciding/return-pilot-proposal.ts'
export { draftPilotProposal } from './proposals/writing/draft-pilot-proposal.ts'
export { listPilotProposals, listProposalChoices } from './proposals/listing/list-pilot-proposals.ts'
export { submitPilotProposal } from './proposals/submit-pilot-proposal.ts'
export { openPilotProposal } from './proposals/open-pilot-proposal.ts'
export { cellsOfDetermination, cellsOfWaiver, reportCells } from './record/cells/report-cells.ts'
export { reportedJustifications } from './record/cells/justification.store.ts'
export { findPublishingAgencies } from './register/agency/register-agency.store.ts'
export { previewPublication } from './register/publication/preview-publication.ts'
export { publishRegister } from './register/publication/publish-register.ts'
