import * as governance from '@pilothouse/governance/web'
import * as identity from '@pilothouse/platform/identity/web'
import * as jobs from '@pilothouse/platform/jobs/web'
import * as ledger from '@pilothouse/platform/ledger/web'
import * as mail from '@pilothouse/platform/mail/web'
import type { RecordParts } from '@pilothouse/platform/ui/record-part'
import type { RoomFinder, RoomInbox, RoomPage, RoomPanel } from '@pilothouse/platform/ui/room-page'
import * as responsibleUse from '@pilothouse/responsible-use/web'
import * as tools from '@pilothouse/tools/web'
import * as useCases from '@pilothouse/use-cases/web'

/** Every page that a room contributes. */
export const roomPages: readonly RoomPage[] = [
  ...useCases.pages,
  ...tools.pages,
  ...governance.pages,
  ...responsibleUse.pages,
  ...identity.pages,
  ...jobs.pages,
  ...mail.pages,
  ...ledger.pages,
]

/** What the rooms show on Today. */
export const todayPanels: readonly RoomPanel[] = [
  ...useCases.panels,
  ...tools.panels,
  ...governance.panels,
  ...responsibleUse.panels,
]

/** The rooms that answer the search field. */
export const finders: readonly RoomFinder[] = [
  ...useCases.finders,
  ...tools.finders,
  ...governance.finders,
  ...responsibleUse.finders,
]

/** Where things wait for the reader. */
export const inboxes: readonly RoomInbox[] = [
  ...useCases.inboxes,
  ...tools.inboxes,
  ...governance.inboxes,
  ...responsibleUse.inboxes,
]

/** What rooms add to the record of a use case, and what they say on every page. */
export const recordParts: RecordParts = {
  tabs: [...governance.recordTabs, ...responsibleUse.recordTabs],
  sections: [...governance.recordSections, ...responsibleUse.recordSections],
  lights: governance.recordLights,
  gate: governance.recordGate,
  banners: [...governance.banners],
}
