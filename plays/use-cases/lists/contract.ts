import { download } from '@pilothouse/platform/http/endpoint'
import { IdeaFilter } from '../ideas/idea-list.ts'
import { maySeeInventory, maySeeProgramme } from '../permissions.ts'
import { PortfolioFilter } from '../portfolio/portfolio-entry.ts'
import { ProposalFilter } from '../proposals/listing/proposal-list.ts'
import { listInventory } from '../record/contract.ts'

const everyPage = { page: true, pageSize: true } as const

/** The portfolio's table, whole. */
export const exportUseCases = download({
  path: '/api/use-cases/lists/portfolio',
  summary: 'Download as CSV every use case that a filter of the portfolio lets through',
  allows: maySeeProgramme,
  input: PortfolioFilter.omit(everyPage),
})

/** The list of ideas, whole. */
export const exportIdeas = download({
  path: '/api/use-cases/lists/ideas',
  summary: 'Download as CSV every idea that a filter lets through',
  allows: maySeeProgramme,
  input: IdeaFilter.omit(everyPage),
})

/** The list of proposals, whole. */
export const exportPilotProposals = download({
  path: '/api/use-cases/lists/proposals',
  summary: 'Download as CSV every pilot proposal that you may see and a filter lets through',
  allows: maySeeProgramme,
  input: ProposalFilter.omit(everyPage),
})

/** The list of the inventory, whole. For the cells as OMB wants them: `exportRecord`. */
export const exportInventoryList = download({
  path: '/api/use-cases/lists/inventory',
  summary: 'Download as CSV every use of the inventory that a filter lets through, with how much is to mend',
  allows: maySeeInventory,
  input: listInventory.input.omit(everyPage),
})
