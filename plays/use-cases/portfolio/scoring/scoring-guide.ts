import { z } from 'zod'
import scoring202611 from '@pilothouse/packs/questionnaires/portfolio-scoring-2026-11.json' with { type: 'json' }

/** What uses are scored on. */
export const Dimension = z.enum(['value', 'feasibility', 'risk', 'reuse'])
export type Dimension = z.infer<typeof Dimension>

/** A version of the guide: what each of the five levels means, dimension by dimension. */
export const ScoringGuide = z.object({
  version: z.string(),
  date: z.iso.date(),
  title: z.string(),
  standing: z.string(),
  dimensions: z.array(
    z.object({
      id: Dimension,
      label: z.string(),
      question: z.string(),
      source: z.string(),
      levels: z.array(z.string()).length(5),
    }),
  ),
})
export type ScoringGuide = z.infer<typeof ScoringGuide>

/** The guide under which uses are scored now. */
export const scoringGuide = ScoringGuide.parse(scoring202611)
