import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { ClearedStage, Envelope } from './clearance.ts'

/** What happened to a clearance. */
export const ClearanceEvent = z.enum([
  'issued',
  'amended',
  'suspended',
  'another cause',
  'cause lifted',
  'reinstated',
  'expired',
  'revoked',
])
export type ClearanceEvent = z.infer<typeof ClearanceEvent>

/** One line of its history. Never changed. */
export const ClearanceChange = z.object({
  place: z.coerce.number(),
  version: z.int(),
  what: ClearanceEvent,
  because: z.string(),
  byName: z.string(),
  /** Of a decision: the role that it was made in. */
  asRole: z.string().nullable(),
  delegated: z.boolean(),
  at: Instant,
})
export type ClearanceChange = z.infer<typeof ClearanceChange>

/** One decision about what is allowed, as it was made. */
export const ClearanceVersion = z.object({
  version: z.int(),
  stage: ClearedStage,
  envelope: Envelope,
  /** The policies that were in force. */
  packs: z.array(z.object({ packId: z.string(), version: z.iso.date() })),
  decidedByName: z.string(),
  asRole: z.string(),
  delegated: z.boolean(),
  reason: z.string(),
  decidedAt: Instant,
})
export type ClearanceVersion = z.infer<typeof ClearanceVersion>
