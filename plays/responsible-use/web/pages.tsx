import type { RecordSection, RecordTab } from '@pilothouse/platform/ui/record-part'
import type { RoomFinder, RoomInbox, RoomPage, RoomPanel } from '@pilothouse/platform/ui/room-page'
import { maySeeDeterminations } from '../permissions.ts'

/** The pages of play 4. */
export const pages: readonly RoomPage[] = [
  {
    path: '/responsible-use/determinations',
    title: 'Determinations',
    nav: { play: 4, label: 'Determinations', order: 10 },
    allows: maySeeDeterminations,
    load: async () => (await import('./determinations/DeterminationsPage.tsx')).DeterminationsPage,
  },
  {
    path: '/responsible-use/determinations/$useCaseId',
    title: 'Determination',
    allows: maySeeDeterminations,
    load: async () => (await import('./determinations/DeterminationPage.tsx')).DeterminationPage,
  },
  {
    path: '/responsible-use/determinations/$useCaseId/screen',
    title: 'High-impact screen',
    allows: maySeeDeterminations,
    load: async () => (await import('./determinations/ScreenPage.tsx')).ScreenPage,
  },
  {
    path: '/responsible-use/prohibited-uses',
    title: 'Prohibited uses',
    nav: { play: 4, label: 'Prohibited uses', order: 20 },
    allows: maySeeDeterminations,
    load: async () => (await import('./prohibited-uses/ProhibitedUsesPage.tsx')).ProhibitedUsesPage,
  },
  {
    path: '/responsible-use/proposals/$proposalId',
    title: 'Is it a prohibited use?',
    allows: maySeeDeterminations,
    load: async () => (await import('./prohibited-uses/DeclarePage.tsx')).DeclarePage,
  },
]

/** What this play shows on Today. */
export const panels: readonly RoomPanel[] = []

/** How this play answers the search field. */
export const finders: readonly RoomFinder[] = []

/** What waits for the reader in this play. */
export const inboxes: readonly RoomInbox[] = []

/** The tabs that this play adds to the record of a use case. */
export const recordTabs: readonly RecordTab[] = []

/** What this play adds to the places of the record. */
export const recordSections: readonly RecordSection[] = [
  {
    key: 'determination',
    place: 'decisions',
    order: 10,
    allows: maySeeDeterminations,
    load: async () => (await import('./determinations/DeterminationPart.tsx')).DeterminationPart,
  },
]
