import { z } from 'zod'

/** Where a like use was found: our own record, a colleague's idea, or another government's inventory. */
export const SimilarKind = z.enum(['use case', 'idea', 'reference'])

/** A use that is near to a text, with why, so that a person can judge: join it, start from it, or say what is different. */
export const SimilarUse = z.object({
  id: z.uuid(),
  kind: SimilarKind,
  title: z.string(),
  agency: z.string(),
  /** The stage as reported, in short words; empty when nothing is reported. */
  stage: z.string(),
  /** High-impact or not, as its agency reported it. */
  determination: z.string(),
  /** Practices that its agency reports as done. */
  mitigations: z.array(z.string()),
  /** The sentence that shares most with the text. */
  excerpt: z.string(),
  /** Words that both have. */
  sharedWords: z.array(z.string()),
  /** Nearness in meaning from 0 to 1; null when the model could not be asked. */
  closeness: z.number().nullable(),
})
export type SimilarUse = z.infer<typeof SimilarUse>

/** What was found, nearest first. */
export const SimilarUses = z.object({
  uses: z.array(SimilarUse),
  /** False when only shared words were compared, because the model was not to be had. */
  byMeaning: z.boolean(),
})
export type SimilarUses = z.infer<typeof SimilarUses>

/** Below this nearness a use is not shown as alike: two texts of government about different things reach about as much. */
const ALIKE = 0.35

/** Whether a hit is near enough to be shown. Without the model, two shared words must do. */
export const isAlike = (hit: { readonly closeness: number | null; readonly sharedWords: readonly string[] }): boolean =>
  hit.closeness === null ? hit.sharedWords.length >= 2 : hit.closeness >= ALIKE
