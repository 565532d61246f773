import { z } from 'zod'
import { Instant } from '../../instant.ts'

/** How people come and go, in the ledger's words. */
export const SignInEvent = z.enum(['signed in', 'signed out', 'session ended', 'sign-in failed', 'sign-in locked'])
export type SignInEvent = z.infer<typeof SignInEvent>

/** One time that somebody came in, left, or was tried to be. */
export const SignInRecord = z.object({
  sequence: z.coerce.number().int(),
  at: Instant,
  event: SignInEvent,
  /** The way: `password`, `totp`, `recovery code`, `passkey`, `demonstration`, or an identity provider's id. */
  provider: z.string().nullable(),
  /** What the browser said it is, in two words: `Firefox on Windows`. */
  browser: z.string().nullable(),
})
export type SignInRecord = z.infer<typeof SignInRecord>
