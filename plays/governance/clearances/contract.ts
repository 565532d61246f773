import { z } from 'zod'
import { download, endpoint, listOf } from '@pilothouse/platform/http/endpoint'
import { mayDecideClearances, maySeeGovernance } from '../permissions.ts'
import { ClearanceEntry, ClearanceRecord } from './reading/clearance-record.ts'
import { LightKind } from './reading/contract.ts'
import { Clearance, EnvelopeDraft } from './clearance.ts'

const useCaseId = z.uuid()
const version = z.int().min(1)
const reason = z.string().trim().min(10, 'Say in a sentence why.').max(2000)
const record = '/api/governance/uses/:useCaseId/clearance'

/** What the address bar may ask of the list. */
export const ClearanceFilter = z.object({
  text: z.string().trim().max(200).default(''),
  light: listOf(LightKind).default([]),
  stage: listOf(z.enum(['pre-deployment', 'pilot', 'deployed'])).default([]),
  sort: z.enum(['until', '-until', 'title', '-title', 'money', '-money']).default('until'),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(25),
})
export type ClearanceFilter = z.infer<typeof ClearanceFilter>

/** Every clearance of the agency. */
export const listClearances = endpoint({
  method: 'GET',
  path: '/api/governance/clearances',
  summary: 'The clearances of the agency with light, last day, spend limit and causes, a page at a time',
  allows: maySeeGovernance,
  input: ClearanceFilter,
  output: z.object({ entries: z.array(ClearanceEntry), total: z.int() }),
})

/** The same list as a file. */
export const exportClearances = download({
  path: '/api/governance/clearances/export',
  summary: 'The clearances of the agency as CSV',
  allows: maySeeGovernance,
  input: ClearanceFilter.omit({ page: true, pageSize: true }),
})

/** The clearance of one use with all that belongs to it. */
export const openClearance = endpoint({
  method: 'GET',
  path: record,
  summary: 'The clearance of a use: envelope, causes, what is missing, versions, history, kill switch',
  allows: maySeeGovernance,
  input: z.object({ useCaseId }),
  output: ClearanceRecord,
})

/** Clears a use. */
export const issueClearance = endpoint({
  method: 'POST',
  path: record,
  summary: 'Clear a use in its stage, once nothing is missing; the act of a named official',
  allows: mayDecideClearances,
  input: z.object({ useCaseId, envelope: EnvelopeDraft, reason }),
  output: Clearance,
})

/** Decides anew what is allowed. */
export const amendClearance = endpoint({
  method: 'PUT',
  path: record,
  summary: 'Decide a new version of what a clearance allows',
  allows: mayDecideClearances,
  input: z.object({ useCaseId, version, envelope: EnvelopeDraft, reason }),
  output: Clearance,
})

/** Ends a suspension. */
export const reinstateClearance = endpoint({
  method: 'POST',
  path: `${record}/reinstatement`,
  summary: 'Put a suspended clearance in force again; refused while a cause stands',
  allows: mayDecideClearances,
  input: z.object({ useCaseId, version, reason }),
  output: Clearance,
})

/** Takes it away for good. */
export const revokeClearance = endpoint({
  method: 'POST',
  path: `${record}/revocation`,
  summary: 'Revoke a clearance for good; only a new one lets calls pass again',
  allows: mayDecideClearances,
  input: z.object({ useCaseId, version, reason }),
  output: Clearance,
})

/** Stops every call. */
export const pullKillSwitch = endpoint({
  method: 'POST',
  path: '/api/governance/uses/:useCaseId/kill-switch',
  summary: 'Stop every call of a use at once, in earnest or as a drill',
  allows: mayDecideClearances,
  input: z.object({
    useCaseId,
    reason: z.string().trim().min(3, 'Say why, in a few words.').max(2000),
    drill: z.boolean().default(false),
  }),
  output: z.object({ id: z.uuid() }),
})

/** Lets go of the kill switch. */
export const releaseKillSwitch = endpoint({
  method: 'POST',
  path: '/api/governance/kill-switches/:id/release',
  summary: 'Say what came of a pulled kill switch or drill; the clearance stays suspended until it is reinstated',
  allows: mayDecideClearances,
  input: z.object({ id: z.uuid(), outcome: reason }),
  output: z.object({ id: z.uuid() }),
})
