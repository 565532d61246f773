import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** One time that the kill switch was pulled, in earnest or as a drill. */
export const KillSwitchPull = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  drill: z.boolean(),
  reason: z.string(),
  pulledById: z.string(),
  pulledByName: z.string(),
  pulledAt: Instant,
  /** Until the last server refused its calls, by the database's clock; null while no server has told. */
  secondsUntilStopped: z.number().nullable(),
  /** How many servers told that their calls had stopped. */
  servers: z.int(),
  outcome: z.string().nullable(),
  endedByName: z.string().nullable(),
  endedAt: Instant.nullable(),
})
export type KillSwitchPull = z.infer<typeof KillSwitchPull>
