import type { StatusShape } from '@pilothouse/platform/ui/Status'
import type { ExemptionState } from '../../waivers/exemptions/pilot-exemption.ts'
import type { WaiverState } from '../../waivers/waiver.ts'

/** How a waiver stands, in words. */
export const waiverWords: Record<WaiverState, string> = { 'in force': 'In force', ended: 'Ended', revoked: 'Revoked' }

/** Its shape beside the words. */
export const waiverShape: Record<WaiverState, StatusShape> = { 'in force': 'half', ended: 'hollow', revoked: 'crossed' }

/** How a pilot exemption stands, in words. */
export const exemptionWords: Record<ExemptionState, string> = {
  'begins later': 'Begins later',
  'in force': 'In force',
  'ends soon': 'Ends soon',
  ended: 'Ended',
}

/** Its shape beside the words. */
export const exemptionShape: Record<ExemptionState, StatusShape> = {
  'begins later': 'hollow',
  'in force': 'half',
  'ends soon': 'half',
  ended: 'hollow',
}
