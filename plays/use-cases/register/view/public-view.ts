import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { CellChange, Ending, PublicUse } from '../entry/register-entry.ts'
import { PublicationFinding } from '../publication/publication.ts'

/** What the public reads about a use since the agency last published. */
export const PublicNow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published'), number: z.int(), publishedAt: Instant, use: PublicUse }),
  z.object({
    kind: z.literal('left'),
    number: z.int(),
    endedAt: Instant,
    ending: Ending,
    reason: z.string(),
  }),
  z.object({ kind: z.literal('never published') }),
])
export type PublicNow = z.infer<typeof PublicNow>

/** What the next publication would do, if it happened now. */
export const PublicNext = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing changes') }),
  /** An idea is not reported. */
  z.object({ kind: z.literal('not reported') }),
  z.object({ kind: z.literal('added'), use: PublicUse }),
  z.object({ kind: z.literal('changed'), cells: z.array(CellChange) }),
  /** Kept from the public as a whole; `decided` here, or only reported so by the inventory. */
  z.object({ kind: z.literal('withheld'), reason: z.string(), decided: z.boolean() }),
  /** Not ready: stays out, or stays as last published, until mended. */
  z.object({ kind: z.literal('held back'), findings: z.array(PublicationFinding) }),
])
export type PublicNext = z.infer<typeof PublicNext>

/** One use as the public reads it, now and after the next publication. */
export const PublicView = z.object({ now: PublicNow, next: PublicNext })
export type PublicView = z.infer<typeof PublicView>
