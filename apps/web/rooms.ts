import type { RoomFinder, RoomPage, RoomPanel } from '@pilothouse/platform/ui/room-page'

/** Every page that a room contributes. */
export const roomPages: readonly RoomPage[] = []

/** What the rooms show on Today. */
export const todayPanels: readonly RoomPanel[] = []

/** The rooms that answer the search field. */
export const finders: readonly RoomFinder[] = []
