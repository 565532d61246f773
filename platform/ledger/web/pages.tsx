import type { RoomPage } from '../../ui/room-page.ts'
import { mayReadLedger } from '../permissions.ts'

/** The page of the ledger. */
export const pages: readonly RoomPage[] = [
  {
    path: '/ledger',
    title: 'Ledger',
    nav: { play: 'administration', label: 'Ledger', order: 80 },
    allows: mayReadLedger,
    load: async () => (await import('./LedgerPage.tsx')).LedgerPage,
  },
]
