import * as identity from '@pilothouse/platform/identity/web'
import * as jobs from '@pilothouse/platform/jobs/web'
import * as ledger from '@pilothouse/platform/ledger/web'
import * as mail from '@pilothouse/platform/mail/web'
import type { RoomFinder, RoomInbox, RoomPage, RoomPanel } from '@pilothouse/platform/ui/room-page'
import * as useCases from '@pilothouse/use-cases/web'

/** Every page that a room contributes. */
export const roomPages: readonly RoomPage[] = [
  ...useCases.pages,
  ...identity.pages,
  ...jobs.pages,
  ...mail.pages,
  ...ledger.pages,
]

/** What the rooms show on Today. */
export const todayPanels: readonly RoomPanel[] = [...useCases.panels]

/** The rooms that answer the search field. */
export const finders: readonly RoomFinder[] = [...useCases.finders]

/** Where things wait for the reader. */
export const inboxes: readonly RoomInbox[] = [...useCases.inboxes]
