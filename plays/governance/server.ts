import type { Routes } from '@pilothouse/platform/http/serve'
import type { JobWork } from '@pilothouse/platform/jobs/job-work'
import { authorityRoutes } from './authority/server.ts'

/** The doors of this play, topic by topic. */
export function governanceRoutes(routes: Routes): void {
  authorityRoutes(routes)
}

/** The background work of this play. */
export const governanceJobs: Readonly<Record<string, JobWork>> = {}

// What other rooms and the demonstration may do here.
export { authorityFor, type Authority } from './authority/find-authority.ts'
export { grantDelegation } from './authority/grant-delegation.ts'
export { involvementOf } from './authority/involvement-of.ts'
export { refuseOtherCapacity, takePart } from './authority/take-part.ts'
