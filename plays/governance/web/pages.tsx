import type { RecordBanner, RecordLights, RecordSection, RecordTab } from '@pilothouse/platform/ui/record-part'
import { authorityPages } from './authority/authority-pages.ts'
import { reviewPages, reviewTabs } from './reviews/review-pages.ts'
import { waitingInbox, waitingPanels } from './waiting/waiting-parts.ts'
import { waiverPages } from './waivers/waiver-pages.ts'
import type { RoomFinder, RoomInbox, RoomPage, RoomPanel } from '@pilothouse/platform/ui/room-page'

/** The pages of this play. */
export const pages: readonly RoomPage[] = [...reviewPages, ...authorityPages, ...waiverPages]

/** What this play shows on Today. */
export const panels: readonly RoomPanel[] = [...waitingPanels]

/** How this play answers the search field. */
export const finders: readonly RoomFinder[] = []

/** What waits for the reader in this play. */
export const inboxes: readonly RoomInbox[] = [waitingInbox]

/** The tabs that this play adds to the record of a use case. */
export const recordTabs: readonly RecordTab[] = [...reviewTabs]

/** What this play shows on the record whichever tab is open. */
export const recordSections: readonly RecordSection[] = []

/** Where the light of each use comes from. */
export const recordLights: RecordLights | null = null

/** What this play says on every page while it holds. */
export const banners: readonly RecordBanner[] = []
