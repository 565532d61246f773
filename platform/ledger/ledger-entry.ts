import { z } from 'zod'
import { listOf } from '../http/endpoint.ts'
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
  /** Part of the person's name, or the whole id of a person or record. */
  words: z.string().max(200).default(''),
  /** Any of these. */
  event: listOf(z.string().max(200)),
  person: z.string().max(200).optional(),
  subject: z.string().max(200).optional(),
  /** First and last day, in UTC. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(25),
})
export type LedgerFilter = z.infer<typeof LedgerFilter>
