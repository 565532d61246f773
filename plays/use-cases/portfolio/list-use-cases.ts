import type { Context } from '@pilothouse/platform/context'
import type { PortfolioChoices, PortfolioFilter, PortfolioPage } from './portfolio-entry.ts'
import { listPortfolio, portfolioChoices } from './portfolio.store.ts'

/** A page of the agency's use cases. */
export async function listUseCases(context: Context, filter: PortfolioFilter): Promise<PortfolioPage> {
  return context.transaction((db) => listPortfolio(db, filter))
}

/** What the filters of that page may be set to. */
export async function listPortfolioChoices(context: Context): Promise<PortfolioChoices> {
  return context.transaction(portfolioChoices)
}
