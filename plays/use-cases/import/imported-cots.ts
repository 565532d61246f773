import { z } from 'zod'
import { CotsChange } from '../record/cots/planned-answer.ts'

/** A list of commercial AI in another sheet of the file, as it was read. */
export const ImportedCots = z.object({
  sheet: z.string(),
  /** The rows of this agency. */
  rows: z.array(
    z.object({
      row: z.int(),
      agency: z.string(),
      task: z.string(),
      used: z.string(),
      products: z.string(),
      licences: z.string(),
    }),
  ),
  recoded: z.int(),
  /** Answers that are not recognised; they are kept as reported. */
  unrecognised: z.array(z.object({ row: z.int(), column: z.string(), value: z.string() })),
  /** Tasks that are none of OMB's 20; they cannot be kept. */
  unknownTasks: z.array(z.string()),
  /** Why it cannot be imported; empty when it can. */
  problem: z.string(),
})
export type ImportedCots = z.infer<typeof ImportedCots>

/** The same with what writing it would change, or has changed. */
export const PlannedCots = ImportedCots.omit({ rows: true }).extend({ rows: z.int(), changes: z.array(CotsChange) })
export type PlannedCots = z.infer<typeof PlannedCots>
