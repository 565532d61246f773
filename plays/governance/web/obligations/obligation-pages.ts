import { call } from '@pilothouse/platform/http/call'
import type { RecordBanner, RecordGate, RecordTab } from '@pilothouse/platform/ui/record-part'
import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { showGate } from '../../obligations/gates/contract.ts'
import { maySeeGovernance } from '../../permissions.ts'
import { GatedStage } from '../../policy-packs/policy-pack.ts'

/** The pages of duties. */
export const obligationPages: readonly RoomPage[] = [
  {
    path: '/governance/obligations',
    title: 'Duties',
    nav: { play: 2, label: 'Duties', order: 10 },
    allows: maySeeGovernance,
    load: async () => (await import('./ObligationsPage.tsx')).ObligationsPage,
  },
  {
    path: '/governance/obligations/$obligationId',
    title: 'A duty',
    allows: maySeeGovernance,
    load: async () => (await import('./ObligationPage.tsx')).ObligationPage,
  },
]

/** The tab on the record of a use. */
export const dutiesTab: RecordTab = {
  key: 'duties',
  label: 'Duties',
  order: 20,
  allows: maySeeGovernance,
  load: async () => (await import('./DutiesTab.tsx')).DutiesTab,
}

/** Loud on every page while an emergency passage is open. */
export const emergencyBanner: RecordBanner = {
  key: 'emergency passage',
  order: 0,
  allows: maySeeGovernance,
  load: async () => (await import('./emergency/EmergencyBanner.tsx')).EmergencyBanner,
}

/** What is missing before a stage, for the form that moves a use. */
export const recordGate: RecordGate = {
  path: showGate.path,
  allows: maySeeGovernance,
  read: async (useCaseId, to) => {
    const stage = GatedStage.safeParse(to)
    if (!stage.success) return { missing: [], exception: '' }
    const { missing, passage } = await call(showGate, { useCaseId, to: stage.data })
    return { missing, exception: passage ? `An emergency passage of ${passage.openedByName} is open.` : '' }
  },
}
