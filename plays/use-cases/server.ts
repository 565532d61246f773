import type { Routes } from '@pilothouse/platform/http/serve'
import { portfolioRoutes } from './portfolio/server.ts'

/** The doors of play 1, topic by topic. */
export function useCaseRoutes(routes: Routes): void {
  portfolioRoutes(routes)
}
