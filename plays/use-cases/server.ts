import type { Routes } from '@pilothouse/platform/http/serve'
import type { JobWork } from '@pilothouse/platform/jobs/job-work'
import { ideaRoutes } from './ideas/server.ts'
import { importJobs, importRoutes } from './import/server.ts'
import { portfolioRoutes } from './portfolio/server.ts'
import { priorityRoutes } from './priorities/server.ts'
import { proposalRoutes } from './proposals/server.ts'
import { recordRoutes } from './record/server.ts'
import { referenceJobs, referenceRoutes } from './reference/server.ts'
import { registerRoutes } from './register/server.ts'

/** The doors of play 1, topic by topic. */
export function useCaseRoutes(routes: Routes): void {
  ideaRoutes(routes)
  proposalRoutes(routes)
  priorityRoutes(routes)
  portfolioRoutes(routes)
  importRoutes(routes)
  recordRoutes(routes)
  referenceRoutes(routes)
  registerRoutes(routes)
}

/** The background work of play 1. */
export const useCaseJobs: Readonly<Record<string, JobWork>> = { ...importJobs, ...referenceJobs }

// What commands do without a server.
export { importFile, type ImportSummary } from './import/import-file.ts'
export { exportRecord } from './record/exports/export-record.ts'
