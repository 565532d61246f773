import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayDecidePacks, mayPreviewPacks, maySeeGovernance } from '../../permissions.ts'

/** The pages of the policy packs. */
export const packPages: readonly RoomPage[] = [
  {
    path: '/governance/policy-packs',
    title: 'Policy packs',
    nav: { play: 2, label: 'Policy packs', order: 60 },
    allows: maySeeGovernance,
    load: async () => (await import('./PolicyPacksPage.tsx')).PolicyPacksPage,
  },
  {
    path: '/governance/policy-packs/add',
    title: 'Add your own policy pack',
    allows: mayDecidePacks,
    load: async () => (await import('./AddPackPage.tsx')).AddPackPage,
  },
  {
    path: '/governance/policy-packs/$packId/$version',
    title: 'Policy pack',
    allows: maySeeGovernance,
    load: async () => (await import('./PolicyPackPage.tsx')).PolicyPackPage,
  },
  {
    path: '/governance/policy-packs/$packId/$version/apply',
    title: 'What would change',
    allows: mayPreviewPacks,
    load: async () => (await import('./ApplyPackPage.tsx')).ApplyPackPage,
  },
  {
    path: '/governance/policy-packs/$packId/$version/end/$adoptionId',
    title: 'End a policy pack',
    allows: mayPreviewPacks,
    load: async () => (await import('./EndPackPage.tsx')).EndPackPage,
  },
]
