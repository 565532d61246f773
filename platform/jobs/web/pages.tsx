import type { RoomPage } from '../../ui/room-page.ts'
import { mayUseJobs } from '../permissions.ts'

/** The page of jobs. */
export const pages: readonly RoomPage[] = [
  {
    path: '/jobs',
    title: 'Jobs',
    nav: { play: 'administration', label: 'Jobs', order: 60 },
    allows: mayUseJobs,
    load: async () => (await import('./JobsPage.tsx')).JobsPage,
  },
]
