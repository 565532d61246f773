import type { Routes } from '@pilothouse/platform/http/serve'
import type { JobWork } from '@pilothouse/platform/jobs/job-work'
import { ideaRoutes } from './ideas/server.ts'
import { portfolioRoutes } from './portfolio/server.ts'
import { priorityRoutes } from './priorities/server.ts'
import { proposalRoutes } from './proposals/server.ts'
import { referenceJobs, referenceRoutes } from './reference/server.ts'
import { registerRoutes } from './register/server.ts'

/** The doors of play 1, topic by topic. */
export function useCaseRoutes(routes: Routes): void {
  ideaRoutes(routes)
  proposalRoutes(routes)
  priorityRoutes(routes)
  portfolioRoutes(routes)
  referenceRoutes(routes)
  registerRoutes(routes)
}

/** The background work of play 1. */
export const useCaseJobs: Readonly<Record<string, JobWork>> = { ...referenceJobs }
