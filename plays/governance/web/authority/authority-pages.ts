import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayDelegate, maySeeGovernance } from '../../permissions.ts'

/** The pages of delegations. */
export const authorityPages: readonly RoomPage[] = [
  {
    path: '/governance/delegations',
    title: 'Delegations',
    nav: { play: 2, label: 'Delegations', order: 80 },
    allows: maySeeGovernance,
    load: async () => (await import('./DelegationsPage.tsx')).DelegationsPage,
  },
  {
    path: '/governance/delegations/new',
    title: 'Write a delegation',
    allows: mayDelegate,
    load: async () => (await import('./GrantDelegationPage.tsx')).GrantDelegationPage,
  },
]
