import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** The decision that a version of a pack holds for an organisation and everything below it. Ended, never changed. */
export const Adoption = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  organisationPath: z.string(),
  packId: z.string(),
  version: z.iso.date(),
  /** The first day on which it holds. */
  startsOn: z.iso.date(),
  /** The last day; null: until somebody decides otherwise. */
  endsOn: z.iso.date().nullable(),
  reason: z.string(),
  decidedByName: z.string(),
  /** The chief AI officer whose decision an administrator entered; null when the officer decided in person. */
  officerName: z.string().nullable(),
  /** Where that decision is written. */
  decisionReference: z.string().nullable(),
  decidedAt: Instant,
  endedReason: z.string().nullable(),
  endedByName: z.string().nullable(),
  endedAt: Instant.nullable(),
})
export type Adoption = z.infer<typeof Adoption>

/** Where an adoption stands. `replaced before it held`: another version took its place before its first day. */
export type AdoptionState = 'in force' | 'starts later' | 'ended' | 'replaced before it held'

/** Where an adoption stands on a day. */
export function adoptionOn({ startsOn, endsOn }: Pick<Adoption, 'startsOn' | 'endsOn'>, day: string): AdoptionState {
  if (endsOn !== null && endsOn < startsOn) return 'replaced before it held'
  if (startsOn > day) return 'starts later'
  return endsOn !== null && endsOn < day ? 'ended' : 'in force'
}
