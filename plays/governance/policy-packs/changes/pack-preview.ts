import { z } from 'zod'
import { DutyTotal, UseChange } from './duty-change.ts'

/** How many uses a page shows one by one; the rest is in the totals. */
export const MOST_USES_SHOWN = 200

/** What would change if a version of a pack were turned on, or a pack ended: exactly what a decision is about. */
export const PackPreview = z.object({
  organisationId: z.uuid(),
  organisationName: z.string(),
  packId: z.string(),
  title: z.string(),
  /** The version that would hold; null when the pack would end. */
  version: z.iso.date().nullable(),
  /** The version that holds now at this organisation, by a decision of its own. */
  replaces: z.iso.date().nullable(),
  /** The first day of the change. */
  day: z.iso.date(),
  /** Open uses of the organisation and everything below it. */
  uses: z.int(),
  changedUses: z.int(),
  gained: z.int(),
  lost: z.int(),
  changed: z.int(),
  byDuty: z.array(DutyTotal),
  /** The first uses that would change. */
  byUse: z.array(UseChange),
  /** SHA-256 of the whole change: a decision names it, so that nobody decides on what they were not shown. */
  shown: z.string(),
})
export type PackPreview = z.infer<typeof PackPreview>
