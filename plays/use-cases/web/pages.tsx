import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayFileIdeas, mayKeepPriorities, mayOwnUseCases, mayScore, maySeeProgramme } from '../permissions.ts'

const mayOwn: RoomPage['allows'] = (person) => mayOwnUseCases(person)

const ideaPages: readonly RoomPage[] = [
  {
    path: '/use-cases/ideas',
    title: 'Ideas',
    nav: { play: 1, label: 'Ideas', order: 10 },
    allows: maySeeProgramme,
    load: async () => (await import('./ideas/IdeasPage.tsx')).IdeasPage,
  },
  {
    path: '/use-cases/ideas/new',
    title: 'File an idea',
    allows: mayFileIdeas,
    load: async () => (await import('./ideas/FileIdeaPage.tsx')).FileIdeaPage,
  },
  {
    path: '/use-cases/ideas/$ideaId',
    title: 'Idea',
    allows: maySeeProgramme,
    load: async () => (await import('./ideas/IdeaPage.tsx')).IdeaPage,
  },
]

const proposalPages: readonly RoomPage[] = [
  {
    path: '/use-cases/proposals',
    title: 'Pilot proposals',
    nav: { play: 1, label: 'Pilot proposals', order: 20 },
    allows: maySeeProgramme,
    load: async () => (await import('./proposals/ProposalsPage.tsx')).ProposalsPage,
  },
  {
    path: '/use-cases/proposals/$proposalId',
    title: 'Pilot proposal',
    allows: maySeeProgramme,
    load: async () => (await import('./proposals/ProposalPage.tsx')).ProposalPage,
  },
  {
    path: '/use-cases/proposals/$proposalId/edit',
    title: 'Write a pilot proposal',
    allows: mayFileIdeas,
    load: async () => (await import('./proposals/WriteProposalPage.tsx')).WriteProposalPage,
  },
  {
    path: '/use-cases/proposals/$proposalId/review',
    title: 'Review before submitting',
    allows: mayOwn,
    load: async () => (await import('./proposals/SubmitProposalPage.tsx')).SubmitProposalPage,
  },
]

const priorityPages: readonly RoomPage[] = [
  {
    path: '/use-cases/priorities',
    title: 'Mission priorities',
    nav: { play: 1, label: 'Mission priorities', order: 40 },
    allows: maySeeProgramme,
    load: async () => (await import('./priorities/PrioritiesPage.tsx')).PrioritiesPage,
  },
  {
    path: '/use-cases/priorities/new',
    title: 'Set a mission priority',
    allows: mayKeepPriorities,
    load: async () => (await import('./priorities/SetPriorityPage.tsx')).SetPriorityPage,
  },
  {
    path: '/use-cases/priorities/$priorityId',
    title: 'Mission priority',
    allows: maySeeProgramme,
    load: async () => (await import('./priorities/PriorityPage.tsx')).PriorityPage,
  },
]

const portfolioPages: readonly RoomPage[] = [
  {
    path: '/use-cases/portfolio',
    title: 'Portfolio',
    nav: { play: 1, label: 'Portfolio', order: 30 },
    allows: maySeeProgramme,
    load: async () => (await import('./portfolio/PortfolioPage.tsx')).PortfolioPage,
  },
  {
    path: '/use-cases/portfolio/new',
    title: 'Enter a use case',
    allows: mayOwn,
    load: async () => (await import('./use-case/CreateUseCasePage.tsx')).CreateUseCasePage,
  },
  {
    path: '/use-cases/portfolio/$useCaseId',
    title: 'Use case',
    allows: maySeeProgramme,
    load: async () => (await import('./use-case/UseCasePage.tsx')).UseCasePage,
  },
  {
    path: '/use-cases/portfolio/$useCaseId/edit',
    title: 'Correct the facts',
    allows: mayOwn,
    load: async () => (await import('./use-case/EditUseCasePage.tsx')).EditUseCasePage,
  },
  {
    path: '/use-cases/portfolio/$useCaseId/pilot-scope',
    title: 'Pilot scope',
    allows: mayOwn,
    load: async () => (await import('./use-case/PilotScopePage.tsx')).PilotScopePage,
  },
  {
    path: '/use-cases/portfolio/$useCaseId/score',
    title: 'Score a use case',
    allows: mayScore,
    load: async () => (await import('./use-case/ScorePage.tsx')).ScorePage,
  },
]

/** The pages of play 1. */
export const pages: readonly RoomPage[] = [...ideaPages, ...proposalPages, ...priorityPages, ...portfolioPages]
