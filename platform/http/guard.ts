import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { Refusal } from '../refusal.ts'
import type { HttpEnv } from './serve.ts'

/** Gives every request an id that the answer carries and the log repeats. */
export const nameRequest: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const requestId = randomUUID()
  c.set('requestId', requestId)
  await next()
  c.header('x-request-id', requestId)
}

/** Headers that keep a browser from running, framing or leaking what we did not send. No inline script, ever. */
export const protectBrowser = (secure: boolean): MiddlewareHandler<HttpEnv> =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: secure ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    crossOriginEmbedderPolicy: false,
  })

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site made the browser send. A browser says where a request comes from;
 * a program that sends a token instead of a cookie has nothing to forge.
 */
export const sameOriginOnly =
  (baseUrl: string): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    if (safeMethods.has(c.req.method) || c.req.header('authorization')) return next()
    if (
      !cameFromUs(c.req.header('sec-fetch-site'), c.req.header('origin'), [new URL(baseUrl).host, c.req.header('host')])
    ) {
      throw new Refusal('not-allowed', 'This request came from another site, so it was not carried out.')
    }
    return next()
  }

function cameFromUs(
  site: string | undefined,
  origin: string | undefined,
  hosts: readonly (string | undefined)[],
): boolean {
  if (site) return site === 'same-origin' || site === 'none'
  return origin !== undefined && URL.canParse(origin) && hosts.includes(new URL(origin).host)
}
