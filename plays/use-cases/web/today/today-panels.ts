import type { RoomFinder, RoomInbox, RoomPanel } from '@pilothouse/platform/ui/room-page'
import { maySeeProgramme } from '../../permissions.ts'

/** What play 1 shows on Today. */
export const todayPanels: readonly RoomPanel[] = [
  {
    title: 'Waits for you',
    order: 10,
    allows: maySeeProgramme,
    load: async () => (await import('./WaitingPanel.tsx')).WaitingPanel,
  },
  {
    title: 'The program at a glance',
    order: 20,
    allows: maySeeProgramme,
    load: async () => (await import('./GlancePanel.tsx')).GlancePanel,
  },
  {
    title: 'What changed',
    order: 30,
    allows: maySeeProgramme,
    load: async () => (await import('./ChangesPanel.tsx')).ChangesPanel,
  },
]

/** What waits for the reader in play 1. */
export const useCaseInbox: RoomInbox = {
  allows: maySeeProgramme,
  count: async () => (await import('./count-waiting.ts')).countWaiting(),
}

/** How play 1 answers the search field. */
export const useFinders: readonly RoomFinder[] = [
  {
    title: 'Uses of AI',
    order: 10,
    allows: maySeeProgramme,
    load: async () => (await import('./FoundUses.tsx')).FoundUses,
  },
]
