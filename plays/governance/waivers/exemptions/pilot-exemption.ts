import { daysBetween } from '@pilothouse/platform/day'
import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** A pilot is limited in time: this is our own upper bound, as M-25-21 names none. */
export const MOST_MONTHS = 12

/** Days before its end on which the owner is warned. */
export const WARN_DAYS = 30

/** A pilot of limited scale and duration, certified by the Chief AI Officer and kept on a central list (M-25-21). */
export const PilotExemption = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  useCaseTitle: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  userLimit: z.int(),
  limits: z.string(),
  notice: z.string(),
  optOut: z.string(),
  practicesKept: z.string(),
  startsOn: z.iso.date(),
  /** The last day on which it counts. */
  endsOn: z.iso.date(),
  certifiedByName: z.string(),
  certifiedAt: Instant,
  endedAt: Instant.nullable(),
  endedBecause: z.string().nullable(),
})
export type PilotExemption = z.infer<typeof PilotExemption>

/** How an exemption stands. */
export const ExemptionState = z.enum(['begins later', 'in force', 'ends soon', 'ended'])
export type ExemptionState = z.infer<typeof ExemptionState>

/** How it stands on a day. What was seen to be over stays over. */
export function exemptionStateOn(
  { startsOn, endsOn, endedAt }: Pick<PilotExemption, 'startsOn' | 'endsOn' | 'endedAt'>,
  day: string,
): ExemptionState {
  if (endedAt || endsOn < day) return 'ended'
  if (day < startsOn) return 'begins later'
  return daysBetween(day, endsOn) <= WARN_DAYS ? 'ends soon' : 'in force'
}

const words = (fewest: number, message: string) => z.string().trim().min(fewest, message).max(4000)

/** What the Chief AI Officer certifies. */
export const ExemptionDraft = z
  .object({
    useCaseId: z.uuid('Choose the use case.'),
    userLimit: z.int('Write a whole number.').min(1, 'At least one person takes part.').max(1_000_000),
    limits: words(20, 'Say how small it is: people, sites, cases, what it must not touch.'),
    notice: words(20, 'Say how the people affected are told.'),
    optOut: words(10, 'Say how people may opt in or out, or why that is not possible.'),
    practicesKept: words(20, 'Say which minimum practices are followed all the same.'),
    startsOn: z.iso.date('Give the first day as year-month-day.'),
    endsOn: z.iso.date('Give the last day as year-month-day.'),
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'The last day comes before the first.',
  })
export type ExemptionDraft = z.infer<typeof ExemptionDraft>
