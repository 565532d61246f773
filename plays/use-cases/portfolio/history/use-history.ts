import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** One thing that happened to a use: what, by whom, when, and why if a reason was given. */
export const UseEvent = z.object({
  key: z.string(),
  at: Instant,
  byName: z.string(),
  what: z.string(),
  because: z.string(),
  /** Under which exception a gate let it pass. */
  exception: z.string(),
})
export type UseEvent = z.infer<typeof UseEvent>

/** How many stand on a page. */
export const HISTORY_PAGE = 25

/** A page of the history of a use. */
export const UseHistory = z.object({ events: z.array(UseEvent), total: z.int() })
export type UseHistory = z.infer<typeof UseHistory>
