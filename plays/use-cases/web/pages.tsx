import type { RoomFinder, RoomInbox, RoomPage, RoomPanel } from '@pilothouse/platform/ui/room-page'
import { mayKeepReferences, maySeeProgramme } from '../permissions.ts'
import { ideaPages } from './ideas/idea-pages.ts'
import { importPages } from './import/import-pages.ts'
import { inventoryPages } from './inventory/inventory-pages.ts'
import { portfolioPages } from './portfolio/portfolio-pages.ts'
import { priorityPages } from './priorities/priority-pages.ts'
import { proposalPages } from './proposals/proposal-pages.ts'
import { registerPages } from './register/register-pages.ts'
import { todayPanels, useCaseInbox, useFinders } from './today/today-panels.ts'

const referencePages: readonly RoomPage[] = [
  {
    path: '/use-cases/reference',
    title: 'Who has done this before?',
    nav: { play: 1, label: 'Who has done this before?', order: 70 },
    allows: maySeeProgramme,
    load: async () => (await import('./reference/ReferenceLibraryPage.tsx')).ReferenceLibraryPage,
  },
  {
    path: '/use-cases/reference/import',
    title: 'Import a public inventory',
    allows: mayKeepReferences,
    load: async () => (await import('./reference/ImportReferencePage.tsx')).ImportReferencePage,
  },
  {
    path: '/use-cases/reference/uses/$useId',
    title: 'A use of another government',
    allows: maySeeProgramme,
    load: async () => (await import('./reference/ReferenceUsePage.tsx')).ReferenceUsePage,
  },
]

/** The pages of play 1. */
export const pages: readonly RoomPage[] = [
  ...ideaPages,
  ...proposalPages,
  ...portfolioPages,
  ...priorityPages,
  ...inventoryPages,
  ...importPages,
  ...registerPages,
  ...referencePages,
]

/** What play 1 shows on Today. */
export const panels: readonly RoomPanel[] = todayPanels

/** How play 1 answers the search field. */
export const finders: readonly RoomFinder[] = useFinders

/** What waits for the reader in play 1. */
export const inboxes: readonly RoomInbox[] = [useCaseInbox]
