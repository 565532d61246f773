import type { z } from 'zod'
import type { Endpoint } from '../../http/endpoint.ts'
import { Problem } from '../../http/problem.ts'

/** What an answer held, and the problem when it was a refusal. */
export interface Told {
  readonly status: number
  readonly body: unknown
  readonly problem: Problem | null
}

/** A browser: keeps cookies, says where it stands. */
export interface Browser {
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>
  readonly tell: (method: string, address: string, body?: object) => Promise<Told>
  readonly call: <In extends z.ZodType, Out extends z.ZodType>(
    door: Endpoint<In, Out>,
    input: z.input<In>,
  ) => Promise<{ status: number; body: z.output<Out>; problem: Problem | null }>
}

/** Opens a browser on an application. With a token it is a program instead; `first` may bring the cookies of an answer. */
export function createBrowser(
  reach: (request: Request) => Response | Promise<Response>,
  origin: string,
  token?: string,
  first?: Response,
): Browser {
  const jar = cookieJar(first)
  const fetch: Browser['fetch'] = async (address, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('origin', origin)
    if (token) headers.set('authorization', `Bearer ${token}`)
    if (jar.header() !== '') headers.set('cookie', jar.header())
    return jar.keep(await reach(new Request(new URL(address, origin), { ...init, headers })))
  }
  const tell: Browser['tell'] = async (method, address, body) => {
    const json = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}
    const answer = await fetch(address, { method, ...json })
    const told: unknown = await answer.json().catch(() => null)
    return { status: answer.status, body: told, problem: answer.ok ? null : Problem.parse(told) }
  }
  return { fetch, tell, call: caller(tell) }
}

function caller(tell: Browser['tell']): Browser['call'] {
  return async (door, input) => {
    const { path, rest } = addressOf(door, input)
    const told = await tell(door.method, path, rest)
    return {
      status: told.status,
      problem: told.problem,
      get body() {
        return door.output.parse(told.body)
      },
    }
  }
}

function cookieJar(first?: Response) {
  const cookies = new Map<string, string>()
  const keep = (answer: Response) => {
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0/i.test(cookie)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  if (first) keep(first)
  return { keep, header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
}

function addressOf(door: Endpoint, input: unknown): { path: string; rest?: object } {
  const rest: Record<string, unknown> = typeof input === 'object' && input !== null ? { ...input } : {}
  const path = door.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  if (door.method !== 'GET') return { path, rest }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) query.set(name, String(value))
  return { path: `${path}?${query.toString()}` }
}
