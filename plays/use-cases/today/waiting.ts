import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** Something that waits for one person: what, since when, and what happens if nothing is done. */
export const WaitingItem = z.object({
  kind: z.enum(['idea', 'pilot proposal', 'returned proposal', 'draft proposal', 'pilot that ends', 'import']),
  id: z.uuid(),
  title: z.string(),
  since: Instant,
  otherwise: z.string(),
})
export type WaitingItem = z.infer<typeof WaitingItem>

/** A move of one of the reader's own uses, or of any for who answers for the whole programme. */
export const RecentChange = z.object({
  useCaseId: z.uuid(),
  title: z.string(),
  toStage: z.string(),
  byName: z.string(),
  at: Instant,
})
export type RecentChange = z.infer<typeof RecentChange>

/** How the programme stands, in a few numbers that open to the rows behind them. */
export const Glance = z.object({
  stages: z.array(z.object({ stage: z.string(), count: z.int() })),
  openIdeas: z.int(),
  waitingProposals: z.int(),
  /** When the register was last published; null when it never was. */
  publishedAt: Instant.nullable(),
})
export type Glance = z.infer<typeof Glance>

/** What Today shows of play 1. */
export const Today = z.object({ waiting: z.array(WaitingItem), changes: z.array(RecentChange), glance: Glance })
export type Today = z.infer<typeof Today>
