import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { Dimension } from './scoring-guide.ts'

/** From 1 to 5, as the guide describes each. */
export const Level = z
  .int('Choose a level from 1 to 5.')
  .min(1, 'Choose a level from 1 to 5.')
  .max(5, 'Choose a level from 1 to 5.')

/** A level for each dimension. */
export const Levels = z.record(Dimension, Level)
export type Levels = z.infer<typeof Levels>

/** Why, dimension by dimension. */
export const Rationale = z.record(Dimension, z.string().trim().min(3, 'Say why, in a few words.').max(1000))
export type Rationale = z.infer<typeof Rationale>

/** One person's scores of a use, and under which version of the guide. */
export const Score = z.object({
  id: z.uuid(),
  scorerId: z.string(),
  scorerName: z.string(),
  guide: z.string(),
  levels: Levels,
  rationale: z.record(Dimension, z.string()),
  at: Instant,
})
export type Score = z.infer<typeof Score>

/** The median of everybody's latest scores, and the lowest and highest of each. */
export const ScoreSummary = z.object({
  scorers: z.int(),
  medians: z.record(Dimension, z.number()),
  spread: z.record(Dimension, z.tuple([z.int(), z.int()])),
})
export type ScoreSummary = z.infer<typeof ScoreSummary>

/** Scores of a use as its page shows them; each person's latest. */
export const UseCaseScores = z.object({ summary: ScoreSummary.nullable(), scores: z.array(Score) })
export type UseCaseScores = z.infer<typeof UseCaseScores>
