import type { World } from '@pilothouse/platform/create-context'
import type { Routes } from '@pilothouse/platform/http/serve'
import type { Recurring } from '@pilothouse/platform/jobs/job-work'
import { announceEndedApprovals } from './approvals/announce-ended.ts'
import { approvalRoutes } from './approvals/server.ts'
import { authorizationRoutes } from './authorizations/server.ts'
import { catalogueRoutes } from './catalogue/server.ts'
import { remindOfOptions } from './contracts/remind-of-options.ts'
import { contractRoutes } from './contracts/server.ts'
import { dataSourceRoutes } from './data-sources/server.ts'
import { optionRoutes } from './options/server.ts'
import { priceRoutes } from './prices/server.ts'
import { providerRoutes } from './providers/server.ts'
import { responsibilityRoutes } from './responsibility/server.ts'
import { vendorDocumentRoutes } from './vendor-documents/server.ts'

/** The doors of play 3, topic by topic. */
export function toolRoutes(routes: Routes): void {
  catalogueRoutes(routes)
  providerRoutes(routes)
  priceRoutes(routes)
  authorizationRoutes(routes)
  approvalRoutes(routes)
  vendorDocumentRoutes(routes)
  contractRoutes(routes)
  optionRoutes(routes)
  dataSourceRoutes(routes)
  responsibilityRoutes(routes)
}

/** What play 3 does by the clock. */
export const toolsByTheClock = (world: World): Readonly<Record<string, Recurring>> => ({
  'announce-ended-approvals': { cron: '5 * * * *', run: () => announceEndedApprovals(world) },
  'remind-of-contract-options': { cron: '20 6 * * *', run: () => remindOfOptions(world) },
})

// What other rooms and the demonstration may do here.
export { approvalOfModels, listModels } from './approvals/approval-of-models.ts'
export { approveEntry } from './approvals/approve-entry.ts'
export { revokeApproval } from './approvals/revoke-approval.ts'
export { suspendApproval } from './approvals/suspend-approval.ts'
export { recordAuthorization } from './authorizations/record-authorization.ts'
export { proposeEntry } from './catalogue/propose-entry.ts'
export { checkClause } from './contracts/check-clause.ts'
export { recordContract } from './contracts/record-contract.ts'
export { setOption } from './contracts/set-option.ts'
export { checkSource } from './data-sources/check-source.ts'
export { recordSource } from './data-sources/record-source.ts'
export { saveComparison } from './options/save-comparison.ts'
export { setPrice } from './prices/set-price.ts'
export { recordProvider } from './providers/record-provider.ts'
export { beginMatrix } from './responsibility/save-matrix.ts'
export { judgeDocument } from './vendor-documents/judge-document.ts'
export { recordDocument } from './vendor-documents/record-document.ts'
export { saveFactSheet } from './vendor-documents/save-fact-sheet.ts'
