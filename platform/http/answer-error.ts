import type { Context as HonoContext } from 'hono'
import type { Logger } from 'pino'
import { Refusal, type RefusalKind } from '../refusal.ts'
import type { Problem } from './problem.ts'
import type { HttpEnv } from './serve.ts'

/** The one place where a refusal meets HTTP. */
const statusOf = {
  'signed-out': 401,
  'not-allowed': 403,
  'not-found': 404,
  invalid: 422,
  conflict: 409,
  'too-large': 413,
  'over-limit': 429,
  unavailable: 503,
} as const satisfies Record<RefusalKind, number>

/** Turns whatever was thrown into problem+json: a refusal with its words, a bug with an id and nothing of its insides. */
export const answerError = (log: Logger) => (error: Error, c: HonoContext<HttpEnv>) => {
  const instance = c.get('requestId') ?? ''
  if (error instanceof Refusal) return problem(refused(error, instance), error.detail.retryAfter)
  log.error({ err: error, requestId: instance, path: c.req.path }, 'a request failed')
  return problem(fault(error, instance))
}

/** What a path that leads nowhere answers. */
export const answerNotFound = (c: HonoContext<HttpEnv>) =>
  problem(refused(new Refusal('not-found', 'There is nothing at this address.'), c.get('requestId') ?? ''))

function problem(body: Problem, retryAfter?: number): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfter)) }),
    },
  })
}

function refused(refusal: Refusal, instance: string): Problem {
  const { kind, message, detail } = refusal
  const fields = detail.fields ? { fields: { ...detail.fields } } : {}
  const missing = detail.missing ? { missing: [...detail.missing] } : {}
  return {
    type: 'about:blank',
    title: titleOf[kind],
    status: statusOf[kind],
    kind,
    detail: message,
    instance,
    ...fields,
    ...missing,
  }
}

const titleOf: Record<RefusalKind, string> = {
  'signed-out': 'Not signed in',
  'not-allowed': 'Not allowed',
  'not-found': 'Not found',
  invalid: 'Something needs mending',
  conflict: 'Not possible as things stand',
  'too-large': 'Too large',
  'over-limit': 'Too much at once',
  unavailable: 'Not available just now',
}

/** PostgreSQL's and its driver's own words for "not now": connections refused or cut, the server stopping. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08001', '53300'])
const cutLine =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/
const DISK_FULL = '53100'

function fault(error: Error, instance: string): Problem {
  const code = 'code' in error ? String(error.code) : ''
  const asRefusal = (words: string) => refused(new Refusal('unavailable', words), instance)
  if (code === DISK_FULL)
    return asRefusal('The disk of the database is full. Nothing was saved; tell the administrator.')
  if (passing.has(code) || cutLine.test(error.message))
    return asRefusal('The database did not answer. Nothing was saved; try again in a moment.')
  const detail = `Something went wrong on our side and nothing was saved. Tell the administrator this number: ${instance}`
  return { type: 'about:blank', title: 'A fault of ours', status: 500, kind: 'fault', detail, instance }
}
