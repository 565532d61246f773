import { z } from 'zod'

/** What an author says about a like use that was shown before submit. */
export const Declaration = z.object({
  /** The like use: one of the agency's own, or an entry of the reference library. */
  similarId: z.string().min(1).max(200),
  decision: z.enum(['join', 'start from', 'different']),
  because: z.string().trim().min(3, 'Say why, in a few words.').max(1000),
})
export type Declaration = z.infer<typeof Declaration>

/** All that an author said, one line for each like use. */
export const Declarations = z.array(Declaration).max(50)

/** What was said, with this in place of what was said about the same use before. */
export const withDeclaration = (declared: readonly Declaration[], said: Declaration): Declaration[] => [
  ...declared.filter(({ similarId }) => similarId !== said.similarId),
  said,
]
