import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayRecordNotices, maySeeGovernance, mayWaive } from '../permissions.ts'
import { ExemptionDraft, PilotExemption } from './exemptions/pilot-exemption.ts'
import { Waiver, WaiverDraft } from './waiver.ts'

const id = z.uuid()
const version = z.int()
const because = z.string().trim().min(10, 'Say why in a sentence.').max(4000)
const ofUse = z.object({ useCaseId: id.optional() })

/** The register of waivers. */
export const listWaivers = endpoint({
  method: 'GET',
  path: '/api/governance/waivers',
  summary: 'Waivers of the agency, or of one use, with their clocks',
  allows: maySeeGovernance,
  input: ofUse,
  output: z.object({ waivers: z.array(Waiver), today: z.iso.date() }),
})

/** One waiver. */
export const openWaiver = endpoint({
  method: 'GET',
  path: '/api/governance/waivers/:id',
  summary: 'One waiver: its ground, its determination, its clocks',
  allows: maySeeGovernance,
  input: z.object({ id }),
  output: z.object({ waiver: Waiver, today: z.iso.date() }),
})

/** Waives one practice for one use. */
export const grantWaiver = endpoint({
  method: 'POST',
  path: '/api/governance/waivers',
  summary: 'Waive one practice for one use (Chief AI Officer in person)',
  allows: (person) => mayWaive(person),
  input: WaiverDraft,
  output: Waiver,
})

/** Finds that a waiver is still needed. */
export const recertifyWaiver = endpoint({
  method: 'POST',
  path: '/api/governance/waivers/:id/recertify',
  summary: 'Recertify a waiver for at most another year (Chief AI Officer in person)',
  allows: (person) => mayWaive(person),
  input: z.object({
    id,
    version,
    finding: z.string().trim().min(20, 'Say what was looked at, and why it is still needed.').max(4000),
  }),
  output: Waiver,
})

/** Takes a waiver back. */
export const revokeWaiver = endpoint({
  method: 'POST',
  path: '/api/governance/waivers/:id/revoke',
  summary: 'Revoke a waiver at once (Chief AI Officer in person)',
  allows: (person) => mayWaive(person),
  input: z.object({ id, version, because }),
  output: Waiver,
})

/** Records that OMB was told. */
export const recordNotice = endpoint({
  method: 'POST',
  path: '/api/governance/waivers/:id/notice',
  summary: 'Record that OMB was told of a grant or a revocation',
  allows: mayRecordNotices,
  input: z.object({
    id,
    version,
    sentOn: z.iso.date('Give the day as year-month-day.'),
    reference: z.string().trim().min(3, 'Give the number or the subject of the notice.').max(200),
  }),
  output: Waiver,
})

/** The central list of exempt pilots. */
export const listExemptions = endpoint({
  method: 'GET',
  path: '/api/governance/pilot-exemptions',
  summary: 'Pilots that the Chief AI Officer certified as limited, or those of one use',
  allows: maySeeGovernance,
  input: ofUse,
  output: z.object({ exemptions: z.array(PilotExemption), today: z.iso.date() }),
})

/** Certifies a pilot as limited. */
export const certifyPilot = endpoint({
  method: 'POST',
  path: '/api/governance/pilot-exemptions',
  summary: 'Certify a pilot of limited scale and duration (Chief AI Officer in person)',
  allows: (person) => mayWaive(person),
  input: ExemptionDraft,
  output: PilotExemption,
})

/** Ends an exemption before its day. */
export const endExemption = endpoint({
  method: 'POST',
  path: '/api/governance/pilot-exemptions/:id/end',
  summary: 'End a pilot exemption at once (Chief AI Officer in person)',
  allows: (person) => mayWaive(person),
  input: z.object({ id, because }),
  output: PilotExemption,
})
