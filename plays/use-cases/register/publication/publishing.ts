import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { Publication } from './publication.ts'

/** A large publication on its way, or why it came to nothing. One that was carried out stands among the publications. */
export const Publishing = z.object({
  state: z.enum(['under way', 'not carried out']),
  jobId: z.uuid(),
  byId: z.string(),
  byName: z.string(),
  at: Instant,
  /** What the job says: what it is doing, or why nothing was published. */
  message: z.string(),
})
export type Publishing = z.infer<typeof Publishing>

/** What became of the decision: a small publication is out at once, a large one is carried out in a job. */
export const PublishingOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published'), publication: Publication }),
  z.object({ kind: z.literal('under way'), jobId: z.uuid() }),
])
export type PublishingOutcome = z.infer<typeof PublishingOutcome>

/** The preview that the person saw, by its hash, and why they publish. */
export const PublishingDecision = z.object({
  hash: z.string().length(64),
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(2000),
  /** Number of the earlier publication to go back to; null for what is on record now. */
  restore: z.coerce.number().int().min(1).nullable().default(null),
})
export type PublishingDecision = z.infer<typeof PublishingDecision>
