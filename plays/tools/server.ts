import type { Routes } from '@pilothouse/platform/http/serve'
import type { JobWork } from '@pilothouse/platform/jobs/job-work'

/** The doors of this play, topic by topic. */
export function toolRoutes(_routes: Routes): void {}

/** The background work of this play. */
export const toolJobs: Readonly<Record<string, JobWork>> = {}
