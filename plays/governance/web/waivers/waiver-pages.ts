import type { RecordPart } from '@pilothouse/platform/ui/record-part'
import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { maySeeGovernance, mayWaive } from '../../permissions.ts'

/** The pages of the waivers and of the exempt pilots. */
export const waiverPages: readonly RoomPage[] = [
  {
    path: '/governance/waivers',
    title: 'Waivers',
    nav: { play: 2, label: 'Waivers', order: 50 },
    allows: maySeeGovernance,
    load: async () => (await import('./WaiversPage.tsx')).WaiversPage,
  },
  {
    path: '/governance/waivers/$waiverId',
    title: 'Waiver',
    allows: maySeeGovernance,
    load: async () => (await import('./WaiverPage.tsx')).WaiverPage,
  },
  {
    path: '/governance/obligations/$obligationId/waive',
    title: 'Waive a practice',
    allows: (person) => mayWaive(person),
    load: async () => (await import('./GrantWaiverPage.tsx')).GrantWaiverPage,
  },
  {
    path: '/governance/pilot-exemptions',
    title: 'Pilot exemptions',
    nav: { play: 2, label: 'Pilot exemptions', order: 55 },
    allows: maySeeGovernance,
    load: async () => (await import('./ExemptionsPage.tsx')).ExemptionsPage,
  },
  {
    path: '/governance/pilot-exemptions/new',
    title: 'Certify a pilot',
    allows: (person) => mayWaive(person),
    load: async () => (await import('./CertifyPilotPage.tsx')).CertifyPilotPage,
  },
]

/** The waivers and exemptions of one use, among its decisions. */
export const waiversPart: RecordPart = {
  key: 'waivers',
  order: 30,
  allows: maySeeGovernance,
  load: async () => (await import('./UseWaivers.tsx')).UseWaivers,
}
