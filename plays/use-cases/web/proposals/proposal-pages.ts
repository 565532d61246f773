import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayFileIdeas, mayOwnUseCases, maySeeProgramme } from '../../permissions.ts'

/** The pages of the pilot proposals. */
export const proposalPages: readonly RoomPage[] = [
  {
    path: '/use-cases/proposals',
    title: 'Pilot proposals',
    nav: { play: 1, label: 'Pilot proposals', order: 20 },
    allows: maySeeProgramme,
    load: async () => (await import('./ProposalsPage.tsx')).ProposalsPage,
  },
  {
    path: '/use-cases/proposals/$proposalId',
    title: 'Pilot proposal',
    recordOf: ['pilot proposal ', 'similar use declared', 'copied answer '],
    allows: maySeeProgramme,
    load: async () => (await import('./ProposalPage.tsx')).ProposalPage,
  },
  {
    path: '/use-cases/proposals/$proposalId/edit',
    title: 'Write a pilot proposal',
    allows: mayFileIdeas,
    load: async () => (await import('./write/WriteProposalPage.tsx')).WriteProposalPage,
  },
  {
    path: '/use-cases/proposals/$proposalId/review',
    title: 'Review before submitting',
    allows: (person) => mayOwnUseCases(person),
    load: async () => (await import('./write/SubmitProposalPage.tsx')).SubmitProposalPage,
  },
]
