import { z } from 'zod'
import { Instant } from '../instant.ts'

/** What happened, when, to what, and by whom: a line of the record that nobody can change. */
export const LedgerEntry = z.object({
  /** Its place in the chain of the whole installation; an agency sees its own entries and so meets gaps. */
  sequence: z.coerce.number().int(),
  at: Instant,
  event: z.string(),
  /** The id of the record that it happened to. */
  subject: z.string(),
  personId: z.string(),
  /** As the person is called now; null for one whom the agency does not know. */
  personName: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  /** SHA-256 (hex) over the entry before and this one. */
  hash: z.string(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** Which entries: all of what is given must hold. */
export const LedgerFilter = z.object({
  event: z.string().max(200).optional(),
  /** A person's id, or part of the name. */
  person: z.string().max(200).optional(),
  subject: z.string().max(200).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
  /** Only entries before this place: the next page. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type LedgerFilter = z.infer<typeof LedgerFilter>
