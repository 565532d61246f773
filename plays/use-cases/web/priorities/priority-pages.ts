import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayKeepPriorities, maySeeProgramme } from '../../permissions.ts'

/** The pages of the mission priorities. */
export const priorityPages: readonly RoomPage[] = [
  {
    path: '/use-cases/priorities',
    title: 'Mission priorities',
    nav: { play: 1, label: 'Mission priorities', order: 40 },
    allows: maySeeProgramme,
    load: async () => (await import('./PrioritiesPage.tsx')).PrioritiesPage,
  },
  {
    path: '/use-cases/priorities/new',
    title: 'Set a mission priority',
    allows: mayKeepPriorities,
    load: async () => (await import('./SetPriorityPage.tsx')).SetPriorityPage,
  },
  {
    path: '/use-cases/priorities/$priorityId',
    title: 'Mission priority',
    recordOf: ['mission priority '],
    allows: maySeeProgramme,
    load: async () => (await import('./PriorityPage.tsx')).PriorityPage,
  },
]
