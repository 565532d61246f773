import { z } from 'zod'
import { Instant } from '../../instant.ts'

/** `room:read` or `room:write`, where the room is the second part of a door's address: `/api/use-cases/…`. */
export const Scope = z
  .string()
  .regex(/^[a-z-]{1,40}:(read|write)$/, 'A scope is a room and what may be done there, like use-cases:read')

/** A key for programs. Its secret is shown once, when it is issued. */
export const ApiToken = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The first letters, to tell one token from another. */
  hint: z.string(),
  scopes: z.array(z.string()),
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: Instant.nullable(),
  state: z.enum(['in force', 'expired', 'revoked']),
})
export type ApiToken = z.infer<typeof ApiToken>

/** What somebody chooses for a new token. */
export const TokenWish = z.object({
  name: z.string().trim().min(1, 'Say what the token is for').max(100, 'Use at most 100 characters'),
  scopes: z.array(Scope).min(1, 'Choose at least one scope').max(40),
  /** Days from now. */
  days: z.number().int().min(1, 'Choose at least one day').max(366, 'Choose at most 366 days'),
})
export type TokenWish = z.infer<typeof TokenWish>
