import type { z } from 'zod'
import pino from 'pino'
import { answerError, answerNotFound } from '../http/answer-error.ts'
import { requestOf } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { nameRequest } from '../http/guard.ts'
import { Problem } from '../http/problem.ts'
import { emptyRoutes, type Routes } from '../http/serve.ts'
import { visitor, type Person } from '../identity/person.ts'
import { testWorld, type TestWorld } from './test-context.ts'

/** What came back through the front door: the contract's output, or the problem (reading `body` then fails the test). */
export type Answer<Output> = { readonly status: number; readonly body: Output; readonly problem: Problem | null }

/** A room's real routes over a real database. Tests say who calls; nothing else is scripted. */
export interface TestApp extends TestWorld {
  readonly routes: Routes
  /** Calls an endpoint as a person. `body` is the output when the status is 200; read `problem` otherwise. */
  readonly as: <In extends z.ZodType, Out extends z.ZodType>(
    person: Person,
    door: Endpoint<In, Out>,
    input: z.input<In>,
  ) => Promise<Answer<z.output<Out>>>
  /** Any request, as a person. */
  readonly request: (person: Person, address: string, init?: RequestInit) => Promise<Response>
}

/** Opens an application with the doors that `mount` hangs. */
export async function testApp(mount: (routes: Routes, world: TestWorld) => void): Promise<TestApp> {
  const world = await testWorld()
  const routes = emptyRoutes()
  const callers = new Map<string, Person>()
  routes.app.use(nameRequest, async (c, next) => {
    c.set('context', world.contextOf(callers.get(c.req.header('x-test-caller') ?? '') ?? visitor))
    await next()
  })
  mount(routes, world)
  routes.app.onError(answerError(pino({ level: 'silent' })))
  routes.app.notFound(answerNotFound)
  const request: TestApp['request'] = async (person, address, init = {}) => {
    callers.set(person.id, person)
    const headers = new Headers(init.headers)
    headers.set('x-test-caller', person.id)
    return routes.app.request(address, { ...init, headers })
  }
  const as: TestApp['as'] = async (person, door, input) => {
    const { address, init } = requestOf(door, input)
    const response = await request(person, address, init)
    const body: unknown = await response.json()
    if (response.ok) return { status: response.status, body: door.output.parse(body), problem: null }
    return refused(Problem.parse(body))
  }
  return { ...world, routes, as, request }
}

const refused = (problem: Problem) => ({
  status: problem.status,
  problem,
  get body(): never {
    throw new Error(`The request was refused: ${problem.detail}`)
  },
})
