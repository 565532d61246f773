import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { FactNames } from './given-facts.ts'
import { UseFacts } from './use-facts.ts'

/** What a person may state: everything but what follows from the record or from a decision alone. */
export const StatedFacts = UseFacts.omit({ stage: true, determination: true, pilotExempt: true }).partial()
export type StatedFacts = z.infer<typeof StatedFacts>

/** A fact of a use, where it comes from, and which duties wait for it. */
export const ShownFact = z.object({
  name: FactNames,
  value: z.union([z.string(), z.boolean(), z.array(z.string())]).nullable(),
  /** Null: nobody has said. */
  from: z.enum(['record', 'stated', 'determination', 'exemption']).nullable(),
  byName: z.string().nullable(),
  at: Instant.nullable(),
  /** Duties that cannot tell whether they apply before this is known. */
  waiting: z.array(z.object({ title: z.string(), pack: z.string() })),
})
export type ShownFact = z.infer<typeof ShownFact>

/** Every fact of a use. `version` goes with the next statement. */
export const FactSheet = z.object({ useCaseId: z.uuid(), version: z.int(), facts: z.array(ShownFact) })
export type FactSheet = z.infer<typeof FactSheet>
