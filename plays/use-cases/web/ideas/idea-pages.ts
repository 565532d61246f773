import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayFileIdeas, maySeeProgramme } from '../../permissions.ts'

/** The pages of the ideas. */
export const ideaPages: readonly RoomPage[] = [
  {
    path: '/use-cases/ideas',
    title: 'Ideas',
    nav: { play: 1, label: 'Ideas', order: 10 },
    allows: maySeeProgramme,
    load: async () => (await import('./IdeasPage.tsx')).IdeasPage,
  },
  {
    path: '/use-cases/ideas/new',
    title: 'File an idea',
    allows: mayFileIdeas,
    load: async () => (await import('./FileIdeaPage.tsx')).FileIdeaPage,
  },
  {
    path: '/use-cases/ideas/$ideaId',
    title: 'Idea',
    recordOf: ['idea '],
    allows: maySeeProgramme,
    load: async () => (await import('./IdeaPage.tsx')).IdeaPage,
  },
]
