import { z } from 'zod'
import { Instant } from '../../instant.ts'

/** Work that the installation does by the clock: when, how it went last, and when it is next. */
export const RecurringWork = z.object({
  /** What it does, as its name in the code says: `forget-expired-sign-ins`. */
  name: z.string(),
  /** Five-field cron expression, in UTC. */
  cron: z.string(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** Of the last run that ended. */
  outcome: z.enum(['done', 'failed']).nullable(),
  nextAt: Instant,
})
export type RecurringWork = z.infer<typeof RecurringWork>
