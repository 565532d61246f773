import { governanceJobs } from '@pilothouse/governance/server'
import type { JobWork } from '@pilothouse/platform/jobs/job-work'
import { useCaseJobs } from '@pilothouse/use-cases/server'

/** Every kind of background work, by the name under which a room asks for it. */
export const jobKinds: Readonly<Record<string, JobWork>> = {
  ...useCaseJobs,
  ...governanceJobs,
}
