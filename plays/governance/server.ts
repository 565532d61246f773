import type { Routes } from '@pilothouse/platform/http/serve'
import type { JobWork } from '@pilothouse/platform/jobs/job-work'

/** The doors of this play, topic by topic. */
export function governanceRoutes(_routes: Routes): void {}

/** The background work of this play. */
export const governanceJobs: Readonly<Record<string, JobWork>> = {}
