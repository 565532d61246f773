import { call } from '@pilothouse/platform/http/call'
import type { RecordBanner, RecordLights, RecordSection, RecordTab } from '@pilothouse/platform/ui/record-part'
import type { RoomPage, RoomPanel } from '@pilothouse/platform/ui/room-page'
import { listLights } from '../../clearances/reading/contract.ts'
import { mayDecideClearances, maySeeGovernance } from '../../permissions.ts'

/** The pages of the clearances. */
export const clearancePages: readonly RoomPage[] = [
  {
    path: '/governance/clearances',
    title: 'Clearances',
    nav: { play: 2, label: 'Clearances', order: 10 },
    allows: maySeeGovernance,
    load: async () => (await import('./ClearancesPage.tsx')).ClearancesPage,
  },
  {
    path: '/governance/uses/$useCaseId/clearance',
    title: 'Decide what is allowed',
    allows: mayDecideClearances,
    load: async () => (await import('./DecideClearancePage.tsx')).DecideClearancePage,
  },
]

/** The tab of a use with its clearance. */
export const clearanceTab: RecordTab = {
  key: 'clearance',
  label: 'Clearance',
  order: 40,
  allows: maySeeGovernance,
  load: async () => (await import('./ClearanceTab.tsx')).ClearanceTab,
}

/** Who reviews a use, in the right column. */
export const reviewersSection: RecordSection = {
  key: 'reviewers',
  place: 'side',
  order: 40,
  allows: maySeeGovernance,
  load: async () => (await import('./ReviewersPart.tsx')).ReviewersPart,
}

/** How many uses show each light, for Today. */
export const lightsPanel: RoomPanel = {
  title: 'Clearances',
  order: 22,
  allows: maySeeGovernance,
  load: async () => (await import('./LightsPanel.tsx')).LightsPanel,
}

const MOST = 100

/** The lights of many uses; a long list is asked in parts. */
export const lights: RecordLights = {
  path: listLights.path,
  allows: maySeeGovernance,
  read: async (useCaseIds) => {
    const parts = Array.from({ length: Math.ceil(useCaseIds.length / MOST) }, (_, nth) =>
      useCaseIds.slice(nth * MOST, (nth + 1) * MOST),
    )
    const answers = await Promise.all(parts.map((useCaseId) => call(listLights, { useCaseId })))
    return new Map(answers.flatMap((answer) => answer.lights.map(({ useCaseId, light }) => [useCaseId, light])))
  },
}

/** Said on every page while a kill switch is being tried. */
export const drillBanner: RecordBanner = {
  key: 'kill switch drill',
  order: 20,
  allows: maySeeGovernance,
  load: async () => (await import('./DrillBanner.tsx')).DrillBanner,
}
