import type { RoomFinder, RoomInbox, RoomPage, RoomPanel } from '@pilothouse/platform/ui/room-page'

/** The pages of play 3. */
export const pages: readonly RoomPage[] = []

/** What play 3 shows on Today. */
export const panels: readonly RoomPanel[] = []

/** How play 3 answers the search field. */
export const finders: readonly RoomFinder[] = []

/** What waits for the reader in play 3. */
export const inboxes: readonly RoomInbox[] = []
