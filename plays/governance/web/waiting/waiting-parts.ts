import type { RoomInbox, RoomPanel } from '@pilothouse/platform/ui/room-page'
import { maySeeGovernance } from '../../permissions.ts'

/** What governance shows on Today. */
export const waitingPanels: readonly RoomPanel[] = [
  {
    title: 'Governance needs you',
    order: 12,
    allows: maySeeGovernance,
    load: async () => (await import('./GovernanceWaitingPanel.tsx')).GovernanceWaitingPanel,
  },
]

/** What waits for the reader in governance. */
export const waitingInbox: RoomInbox = {
  allows: maySeeGovernance,
  count: async () => (await import('./count-waiting.ts')).countWaiting(),
}
