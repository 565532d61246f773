import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayDecideApprovals, mayKeepCatalogue, mayProposeEntries, maySeeTools } from '../../permissions.ts'

/** The pages of the catalog. */
export const cataloguePages: readonly RoomPage[] = [
  {
    path: '/tools/catalogue',
    title: 'Catalog',
    nav: { play: 3, label: 'Catalog', order: 10 },
    allows: maySeeTools,
    load: async () => (await import('./CataloguePage.tsx')).CataloguePage,
  },
  {
    path: '/tools/catalogue/propose',
    title: 'Propose an entry',
    allows: mayProposeEntries,
    load: async () => (await import('./ProposeEntryPage.tsx')).ProposeEntryPage,
  },
  {
    path: '/tools/catalogue/$entryId',
    title: 'Entry of the catalog',
    allows: maySeeTools,
    load: async () => (await import('./EntryPage.tsx')).EntryPage,
  },
  {
    path: '/tools/catalogue/$entryId/edit',
    title: 'Correct an entry',
    allows: mayKeepCatalogue,
    load: async () => (await import('./EditEntryPage.tsx')).EditEntryPage,
  },
  {
    path: '/tools/catalogue/$entryId/decide',
    title: 'Decide about an entry',
    allows: mayDecideApprovals,
    load: async () => (await import('../approvals/DecidePage.tsx')).DecidePage,
  },
  {
    path: '/tools/catalogue/$entryId/fact-sheet',
    title: 'Fill in the fact sheet',
    allows: mayKeepCatalogue,
    load: async () => (await import('../documents/EditFactSheetPage.tsx')).EditFactSheetPage,
  },
]
