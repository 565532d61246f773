import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayOwnUseCases, mayScore, maySeeProgramme } from '../../permissions.ts'

/** The pages of the portfolio and of a use case. */
export const portfolioPages: readonly RoomPage[] = [
  {
    path: '/use-cases/portfolio',
    title: 'Portfolio',
    nav: { play: 1, label: 'Portfolio', order: 30 },
    allows: maySeeProgramme,
    load: async () => (await import('./PortfolioPage.tsx')).PortfolioPage,
  },
  {
    path: '/use-cases/portfolio/new',
    title: 'Enter a use case',
    allows: (person) => mayOwnUseCases(person),
    load: async () => (await import('../use-case/CreateUseCasePage.tsx')).CreateUseCasePage,
  },
  {
    path: '/use-cases/portfolio/$useCaseId',
    title: 'Use case',
    recordOf: ['use case ', 'stage ', 'pilot scope ', 'mission value ', 'inventory cell '],
    allows: maySeeProgramme,
    load: async () => (await import('../use-case/UseCasePage.tsx')).UseCasePage,
  },
  {
    path: '/use-cases/portfolio/$useCaseId/edit',
    title: 'Correct the facts',
    allows: (person) => mayOwnUseCases(person),
    load: async () => (await import('../use-case/EditUseCasePage.tsx')).EditUseCasePage,
  },
  {
    path: '/use-cases/portfolio/$useCaseId/owner',
    title: 'Hand over the use case',
    allows: (person) => mayOwnUseCases(person),
    load: async () => (await import('../use-case/HandOverPage.tsx')).HandOverPage,
  },
  {
    path: '/use-cases/portfolio/$useCaseId/pilot-scope',
    title: 'Pilot scope',
    allows: (person) => mayOwnUseCases(person),
    load: async () => (await import('../use-case/PilotScopePage.tsx')).PilotScopePage,
  },
  {
    path: '/use-cases/portfolio/$useCaseId/score',
    title: 'Score a use case',
    allows: mayScore,
    load: async () => (await import('../use-case/ScorePage.tsx')).ScorePage,
  },
]
