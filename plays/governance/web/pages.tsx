import type {
  RecordBanner,
  RecordGate,
  RecordLights,
  RecordSection,
  RecordTab,
} from '@pilothouse/platform/ui/record-part'
import { authorityPages } from './authority/authority-pages.ts'
import { dutiesTab, emergencyBanner, obligationPages, recordGate as gate } from './obligations/obligation-pages.ts'
import { reviewPages, reviewTabs } from './reviews/review-pages.ts'
import { waitingInbox, waitingPanels } from './waiting/waiting-parts.ts'
import { boardPages } from './board/board-pages.ts'
import { peopleTab, sponsorSection } from './coalition/coalition-parts.ts'
import { compliancePages } from './compliance/compliance-pages.ts'
import { packPages } from './policy-packs/pack-pages.ts'
import {
  clearancePages,
  clearanceTab,
  drillBanner,
  lights,
  lightsPanel,
  reviewersSection,
} from './clearances/clearance-parts.ts'
import { waiverPages } from './waivers/waiver-pages.ts'
import type { RoomFinder, RoomInbox, RoomPage, RoomPanel } from '@pilothouse/platform/ui/room-page'

/** The pages of this play. */
export const pages: readonly RoomPage[] = [
  ...clearancePages,
  ...obligationPages,
  ...reviewPages,
  ...authorityPages,
  ...packPages,
  ...waiverPages,
  ...boardPages,
  ...compliancePages,
]

/** What this play shows on Today. */
export const panels: readonly RoomPanel[] = [lightsPanel, ...waitingPanels]

/** How this play answers the search field. */
export const finders: readonly RoomFinder[] = []

/** What waits for the reader in this play. */
export const inboxes: readonly RoomInbox[] = [waitingInbox]

/** The tabs that this play adds to the record of a use case. */
export const recordTabs: readonly RecordTab[] = [clearanceTab, dutiesTab, ...reviewTabs, peopleTab]

/** What this play shows on the record whichever tab is open. */
export const recordSections: readonly RecordSection[] = [sponsorSection, reviewersSection]

/** Where the light of each use comes from. */
export const recordLights: RecordLights | null = lights

/** What stands before a stage. */
export const recordGate: RecordGate | null = gate

/** What this play says on every page while it holds. */
export const banners: readonly RecordBanner[] = [emergencyBanner, drillBanner]
