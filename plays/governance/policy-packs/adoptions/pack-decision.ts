import { z } from 'zod'

const words = z.string().trim().min(10, 'Say in a sentence why.').max(2000, 'Shorten it to 2,000 characters.')

/** Where the chief AI officer's decision is written, when an administrator enters it. */
export const OfficersDecision = z.object({
  officerId: z.string().min(1, 'Choose the Chief AI Officer who decided.').max(100),
  reference: z
    .string()
    .trim()
    .min(5, 'Say where the decision is written: a memo and its date, a record of a meeting.')
    .max(500, 'Shorten it to 500 characters.'),
})
export type OfficersDecision = z.infer<typeof OfficersDecision>

/** What a decision about a pack says besides what it is about. */
export const PackDecision = z.object({
  reason: words,
  /** `shown` of the preview that was decided on. */
  shown: z.string().length(64, 'Look at what would change first, then decide.'),
  /** Null: the chief AI officer decides in person. */
  officersDecision: OfficersDecision.nullable().default(null),
})
export type PackDecision = z.infer<typeof PackDecision>

/** A version of a pack, for an organisation, from a day on. */
export const PlannedPack = z.object({
  organisationId: z.uuid('Choose an organization.'),
  packId: z.string().min(1).max(100),
  version: z.iso.date(),
  startsOn: z.iso.date('Give the first day as year-month-day.'),
})
export type PlannedPack = z.infer<typeof PlannedPack>

/** The end of an adoption. */
export const PlannedEnd = z.object({
  adoptionId: z.uuid(),
  lastDay: z.iso.date('Give the last day as year-month-day.'),
})
export type PlannedEnd = z.infer<typeof PlannedEnd>
