import type { Routes } from '@pilothouse/platform/http/serve'
import type { JobWork } from '@pilothouse/platform/jobs/job-work'
import { portfolioRoutes } from './portfolio/server.ts'
import { referenceJobs, referenceRoutes } from './reference/server.ts'

/** The doors of play 1, topic by topic. */
export function useCaseRoutes(routes: Routes): void {
  portfolioRoutes(routes)
  referenceRoutes(routes)
}

/** The background work of play 1. */
export const useCaseJobs: Readonly<Record<string, JobWork>> = { ...referenceJobs }
