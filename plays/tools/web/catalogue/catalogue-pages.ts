import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayDecideApprovals, mayKeepCatalogue, mayProposeEntries, maySeeTools } from '../../permissions.ts'

/** The pages of the catalogue. */
export const cataloguePages: readonly RoomPage[] = [
  {
    path: '/tools',
    title: 'Catalogue',
    nav: { play: 3, label: 'Catalogue', order: 10 },
    allows: maySeeTools,
    load: async () => (await import('./CataloguePage.tsx')).CataloguePage,
  },
  {
    path: '/tools/propose',
    title: 'Propose an entry',
    allows: mayProposeEntries,
    load: async () => (await import('./ProposeEntryPage.tsx')).ProposeEntryPage,
  },
  {
    path: '/tools/entries/$entryId',
    title: 'Entry of the catalogue',
    allows: maySeeTools,
    load: async () => (await import('./EntryPage.tsx')).EntryPage,
  },
  {
    path: '/tools/entries/$entryId/edit',
    title: 'Correct an entry',
    allows: mayKeepCatalogue,
    load: async () => (await import('./EditEntryPage.tsx')).EditEntryPage,
  },
  {
    path: '/tools/entries/$entryId/decide',
    title: 'Decide about an entry',
    allows: mayDecideApprovals,
    load: async () => (await import('../approvals/DecidePage.tsx')).DecidePage,
  },
  {
    path: '/tools/entries/$entryId/fact-sheet',
    title: 'Fill in the fact sheet',
    allows: mayKeepCatalogue,
    load: async () => (await import('../documents/EditFactSheetPage.tsx')).EditFactSheetPage,
  },
]
