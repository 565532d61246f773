import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { DeclaredUse } from '../reference/declared-use.ts'
import { Declarations } from './declaration.ts'

/** What became of an idea. Only an open one waits for somebody. */
export const IdeaState = z.enum(['open', 'taken up', 'joined', 'closed'])
export type IdeaState = z.infer<typeof IdeaState>

/** Two sentences from anybody in the agency, and what became of them. */
export const Idea = z.object({
  id: z.uuid(),
  title: z.string(),
  text: z.string(),
  filedById: z.string(),
  filedByName: z.string(),
  state: IdeaState,
  declared: Declarations,
  /** What its author is told. */
  outcome: z.string(),
  proposalId: z.uuid().nullable(),
  useCaseId: z.uuid().nullable(),
  settledByName: z.string().nullable(),
  settledAt: Instant.nullable(),
  createdAt: Instant,
})
export type Idea = z.infer<typeof Idea>

/** An idea as its page shows it. */
export const OpenedIdea = Idea.extend({ declaredUses: z.array(DeclaredUse) })
export type OpenedIdea = z.infer<typeof OpenedIdea>

/** The idea itself: two sentences are enough. */
export const IdeaText = z
  .string()
  .trim()
  .min(20, 'Write at least one full sentence: what is the work, and what would be better?')
  .max(4000, 'Keep it under 4,000 characters. A proposal has room for more.')

/** Longest name that is made from an idea's own words. */
const TITLE = 80

/** A name for an idea whose author gave none: its first sentence, or as many words of it as fit. */
export function titleFrom(text: string): string {
  const sentence = (text.trim().split(/(?<=[.!?])\s|\n/)[0] ?? '').replace(/[.!?]+$/, '')
  if (sentence.length <= TITLE) return sentence
  const cut = sentence.slice(0, TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE / 2)).trim()} …`
}
