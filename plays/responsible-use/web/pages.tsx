import type { RoomFinder, RoomInbox, RoomPage, RoomPanel } from '@pilothouse/platform/ui/room-page'

/** The pages of this play. */
export const pages: readonly RoomPage[] = []

/** What this play shows on Today. */
export const panels: readonly RoomPanel[] = []

/** How this play answers the search field. */
export const finders: readonly RoomFinder[] = []

/** What waits for the reader in this play. */
export const inboxes: readonly RoomInbox[] = []
