import canonicalize from 'canonicalize'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'

/** Where the chain ended at a moment. Kept outside the installation, it shows later whether anything before it was changed. */
export const Checkpoint = z.strictObject({
  /** Place of the last entry; 0 in an empty ledger. */
  sequence: z.number().int().min(0),
  /** SHA-256 of the last entry (hex); empty in an empty ledger. */
  hash: z.string().regex(/^([0-9a-f]{64})?$/),
  /** When the last entry was made. */
  at: z.iso.datetime().nullable(),
  /** How many entries there are. */
  count: z.number().int().min(0),
})
export type Checkpoint = z.infer<typeof Checkpoint>

/** As RFC 8785 canonical JSON: the same end of the chain always gives the same bytes, to sign or print. */
export const writeCheckpoint = (checkpoint: Checkpoint): string => canonicalize(checkpoint) ?? ''

/** Reads a checkpoint that somebody kept. Refuses what is none. */
export function readCheckpoint(text: string): Checkpoint {
  try {
    return Checkpoint.parse(JSON.parse(text))
  } catch {
    throw new Refusal('invalid', 'This is not a checkpoint of the ledger. Use the file as it was downloaded.')
  }
}
