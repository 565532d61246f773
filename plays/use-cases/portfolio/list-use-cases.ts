import type { Context } from '@pilothouse/platform/context'
import type { PortfolioChoices, PortfolioFilter, PortfolioPage, PortfolioPicture } from './portfolio-entry.ts'
import { listPortfolio, portfolioChoices, portfolioPicture } from './portfolio.store.ts'

/** A page of the agency's use cases. */
export async function listUseCases(context: Context, filter: PortfolioFilter): Promise<PortfolioPage> {
  return context.transaction((db) => listPortfolio(db, filter))
}

/** What the filters of that page may be set to. */
export async function listPortfolioChoices(context: Context): Promise<PortfolioChoices> {
  return context.transaction(portfolioChoices)
}

/** The scored uses that the filter lets through, for the picture of value against risk. */
export async function showPortfolioPicture(context: Context, filter: PortfolioFilter): Promise<PortfolioPicture> {
  return context.transaction((db) => portfolioPicture(db, filter))
}
