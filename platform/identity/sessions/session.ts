import { z } from 'zod'
import { Instant } from '../../instant.ts'

/** Where somebody is signed in. */
export const SignedInSession = z.object({
  id: z.uuid(),
  /** What the browser says it is. */
  userAgent: z.string().nullable(),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
})
export type SignedInSession = z.infer<typeof SignedInSession>
