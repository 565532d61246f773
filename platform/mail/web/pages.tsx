import type { RoomPage } from '../../ui/room-page.ts'
import { mayManageOutbox } from '../permissions.ts'

/** The page of mail. */
export const pages: readonly RoomPage[] = [
  {
    path: '/mail/outbox',
    title: 'Outbox',
    nav: { play: 'administration', label: 'Outbox', order: 70 },
    allows: mayManageOutbox,
    load: async () => (await import('./OutboxPage.tsx')).OutboxPage,
  },
]
