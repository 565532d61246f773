import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** A use changed hands, as it was decided. Never changed afterwards. */
export const OwnerChange = z.object({
  id: z.uuid(),
  fromName: z.string(),
  toName: z.string(),
  byName: z.string(),
  at: Instant,
  reason: z.string(),
})
export type OwnerChange = z.infer<typeof OwnerChange>

/** Somebody who may own the use. */
export const NextOwner = z.object({ id: z.string(), name: z.string() })
export type NextOwner = z.infer<typeof NextOwner>
