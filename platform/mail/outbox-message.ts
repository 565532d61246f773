import { z } from 'zod'
import { Instant } from '../instant.ts'

const oneLine = (words: string) => z.string().regex(/^\P{Cc}+$/u, `${words} must be one line of text.`)

/** A letter to one person, in plain text. */
export const Letter = z.object({
  to: z.email('Write an address such as name@agency.example.gov.').max(320),
  subject: oneLine('The subject').max(300, 'Shorten the subject to 300 characters.'),
  text: z.string().min(1, 'Write something.').max(100_000, 'Shorten the text to 100,000 characters.'),
  /** It holds a link that opens something: shown to nobody outside the demonstration, and forgotten once sent. */
  confidential: z.boolean().default(false),
})
export type Letter = z.input<typeof Letter>

/** Where a letter stands. */
export const OutboxState = z.enum(['waiting', 'sent', 'failed'])
export type OutboxState = z.infer<typeof OutboxState>

/** A letter in the outbox. */
export const OutboxMessage = z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  /** Null where the reader may not see it. */
  text: z.string().nullable(),
  confidential: z.boolean(),
  state: OutboxState,
  tries: z.number().int(),
  nextTryAt: Instant,
  /** What the mail server said last, when it did not take the letter. */
  lastError: z.string(),
  postedAt: Instant,
  sentAt: Instant.nullable(),
})
export type OutboxMessage = z.infer<typeof OutboxMessage>

/** After so many tries a letter is given up. */
export const LAST_TRY = 12

const MINUTE = 60_000

/** How long to wait after the nth try: 1, 2, 4 … minutes, six hours at most. */
export const pauseAfter = (tries: number): number => Math.min(2 ** (tries - 1), 360) * MINUTE
