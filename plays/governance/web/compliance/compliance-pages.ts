import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { maySeeGovernance } from '../../permissions.ts'

/** The pages of what the agency owes the public. */
export const compliancePages: readonly RoomPage[] = [
  {
    path: '/governance/public-documents',
    title: 'Public documents',
    nav: { play: 2, label: 'Public documents', order: 70 },
    allows: maySeeGovernance,
    load: async () => (await import('./PublicDocumentsPage.tsx')).PublicDocumentsPage,
  },
  {
    path: '/governance/public-documents/$documentId',
    title: 'Public document',
    allows: maySeeGovernance,
    load: async () => (await import('./DocumentPage.tsx')).DocumentPage,
  },
]
