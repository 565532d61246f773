import type { RecordTab } from '@pilothouse/platform/ui/record-part'
import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { maySeeGovernance } from '../../permissions.ts'

/** The pages of reviews. */
export const reviewPages: readonly RoomPage[] = [
  {
    path: '/governance/reviews',
    title: 'Reviews',
    nav: { play: 2, label: 'Reviews', order: 20 },
    allows: maySeeGovernance,
    load: async () => (await import('./ReviewsPage.tsx')).ReviewsPage,
  },
  {
    path: '/governance/reviews/$reviewId',
    title: 'Review',
    allows: maySeeGovernance,
    load: async () => (await import('./ReviewPage.tsx')).ReviewPage,
  },
]

/** What reviews add to the record of a use. */
export const reviewTabs: readonly RecordTab[] = [
  {
    key: 'reviews',
    label: 'Reviews and decisions',
    order: 30,
    allows: maySeeGovernance,
    load: async () => (await import('./ReviewsTab.tsx')).ReviewsTab,
  },
]
