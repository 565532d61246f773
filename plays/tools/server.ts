import type { World } from '@pilothouse/platform/create-context'
import type { Routes } from '@pilothouse/platform/http/serve'
import type { Recurring } from '@pilothouse/platform/jobs/job-work'
import { announceEndedApprovals } from './approvals/announce-ended.ts'
import { approvalRoutes } from './approvals/server.ts'
import { authorizationRoutes } from './authorizations/server.ts'
import { catalogueRoutes } from './catalogue/server.ts'
import { priceRoutes } from './prices/server.ts'
import { providerRoutes } from './providers/server.ts'

/** The doors of play 3, topic by topic. */
export function toolRoutes(routes: Routes): void {
  catalogueRoutes(routes)
  providerRoutes(routes)
  priceRoutes(routes)
  authorizationRoutes(routes)
  approvalRoutes(routes)
}

/** What play 3 does by the clock. */
export const toolsByTheClock = (world: World): Readonly<Record<string, Recurring>> => ({
  'announce-ended-approvals': { cron: '5 * * * *', run: () => announceEndedApprovals(world) },
})

// What other rooms and the demonstration may do here.
export { approvalOfModels, listModels } from './approvals/approval-of-models.ts'
export { approveEntry } from './approvals/approve-entry.ts'
export { revokeApproval } from './approvals/revoke-approval.ts'
export { suspendApproval } from './approvals/suspend-approval.ts'
export { recordAuthorization } from './authorizations/record-authorization.ts'
export { proposeEntry } from './catalogue/propose-entry.ts'
export { setPrice } from './prices/set-price.ts'
export { recordProvider } from './providers/record-provider.ts'
