import { anyMember, anyone } from '@pilothouse/platform/identity/person'
import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { roomPages } from '../rooms.ts'

const shellPages: readonly RoomPage[] = [
  {
    path: '/',
    title: 'Today',
    allows: anyMember,
    load: async () => (await import('../today/TodayPage.tsx')).TodayPage,
  },
  {
    path: '/search',
    title: 'Search',
    allows: anyMember,
    load: async () => (await import('../search/SearchPage.tsx')).SearchPage,
  },
  {
    path: '/sign-in',
    title: 'Sign in',
    allows: anyone,
    load: async () => (await import('../sign-in/SignInPage.tsx')).SignInPage,
  },
]

/** The shell's own pages and every room's. */
export const allPages: readonly RoomPage[] = [...shellPages, ...roomPages]
