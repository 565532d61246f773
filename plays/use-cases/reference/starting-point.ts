import { z } from 'zod'
import { SimilarUse } from './similar-use.ts'

/** What a proposal may be started from: what our own record, a colleague's idea or another agency's report says. */
export const StartingPoint = SimilarUse.pick({ id: true, kind: true, title: true, agency: true }).extend({
  /** What it does, where somebody has said so. */
  summary: z.string(),
  /** OMB short name → the text as reported. */
  cells: z.record(z.string(), z.string()),
})
export type StartingPoint = z.infer<typeof StartingPoint>
