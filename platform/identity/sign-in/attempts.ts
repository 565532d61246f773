import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '../../refusal.ts'

/** Tries at a guarded door: so many for one key, then none for a while. Counted in the database, across all instances. */
export interface Attempts {
  /** Counts a try before it is made, so that many at once cannot slip through; refuses one too many. `onLock` hears the first. */
  readonly begin: (key: string, onLock?: () => void) => Promise<void>
  /** Forgets the tries: the door was opened rightly. */
  readonly forgive: (key: string) => Promise<void>
}

const TRIES = 5

/** Five tries in a quarter of an hour, then a quarter of an hour's lock. `refusal` gets the time until which it holds. */
export function createAttempts(pool: pg.Pool, door: string, refusal: (until: string) => string): Attempts {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'attempt',
    tableCreated: true,
    keyPrefix: door,
    points: TRIES,
    duration: 15 * 60,
    blockDuration: 15 * 60,
  })
  return {
    begin: async (key, onLock) => {
      await limiter.consume(hashOf(key)).catch((outcome: unknown) => {
        if (!(outcome instanceof RateLimiterRes)) throw outcome
        if (outcome.consumedPoints === TRIES + 1) onLock?.()
        const seconds = Math.ceil(outcome.msBeforeNext / 1000)
        throw new Refusal('over-limit', refusal(inMinutes(seconds)), { retryAfter: seconds })
      })
    },
    forgive: async (key) => {
      await limiter.delete(hashOf(key))
    },
  }
}

const inMinutes = (seconds: number): string => (seconds <= 60 ? 'in 1 minute' : `in ${Math.ceil(seconds / 60)} minutes`)

/** What somebody typed may be a password in the wrong box: only its hash is kept. */
const hashOf = (key: string): string => createHash('sha256').update(key.trim().toLowerCase()).digest('hex')
