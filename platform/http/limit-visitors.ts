import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { HttpEnv } from './serve.ts'

const A_SECOND = 20
const AT_ONCE = 100
const BURST_SECONDS = 10

/**
 * Keeps one address from taking all of the server's time: 20 requests a second, and 100 more within ten seconds. Counted in
 * memory, by each instance for itself. A request whose address is not known passes.
 */
export function limitVisitors(): MiddlewareHandler<HttpEnv> {
  const limiter = new BurstyRateLimiter(
    new RateLimiterMemory({ points: A_SECOND, duration: 1 }),
    new RateLimiterMemory({ points: AT_ONCE, duration: BURST_SECONDS, keyPrefix: 'burst' }),
  )
  return async (c, next) => {
    const address = addressOf(c)
    const wait = address === undefined ? 0 : await secondsToWait(limiter, address)
    if (wait > 0) return c.text(words(wait), 429, { 'retry-after': String(wait), 'cache-control': 'no-store' })
    return next()
  }
}

const words = (wait: number): string =>
  `Too many requests came from your address. Wait ${wait === 1 ? 'a second' : `${wait} seconds`}, then load the page again.\n`

async function secondsToWait(limiter: BurstyRateLimiter, address: string): Promise<number> {
  try {
    await limiter.consume(address)
    return 0
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome
    return Math.max(1, Math.ceil(outcome.msBeforeNext / 1000))
  }
}

/**
 * Who asks. This server speaks plain HTTP, so an installation that is known by an https address stands behind a proxy, and the
 * proxy says last in `X-Forwarded-For` who came to it. Otherwise that header is anybody's word, and the connection decides.
 */
function addressOf(c: HonoContext<HttpEnv>): string | undefined {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  const isBehindProxy = c.get('context').installation.baseUrl.startsWith('https:')
  return (isBehindProxy && forwarded) || remoteAddress(c.env)
}

/** As the Node server hands it over; absent where requests do not come through a socket. */
function remoteAddress(env: unknown): string | undefined {
  const incoming = env instanceof Object && 'incoming' in env ? env.incoming : undefined
  const socket = incoming instanceof Object && 'socket' in incoming ? incoming.socket : undefined
  const address = socket instanceof Object && 'remoteAddress' in socket ? socket.remoteAddress : undefined
  return typeof address === 'string' ? address : undefined
}
