import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import type { z } from 'zod'
import { settlePerson } from '@pilothouse/governance/example'
import { openClearanceBook } from '@pilothouse/governance/server'
import { may, type CallRequest, type Verdict } from '@pilothouse/governance/clearances/may'
import { requestOf } from '@pilothouse/platform/http/call'
import type { Endpoint } from '@pilothouse/platform/http/endpoint'
import { Problem } from '@pilothouse/platform/http/problem'
import { createIdentity } from '@pilothouse/platform/identity/create-identity'
import { exampleAgency, examplePerson, type ExampleAgency } from '@pilothouse/platform/identity/example-people'
import { visitor, type Discipline, type Person, type Role } from '@pilothouse/platform/identity/person'
import { followLedger } from '@pilothouse/platform/ledger/follow-ledger'
import { testWorld, type TestWorld } from '@pilothouse/platform/testing/test-context'
import { createApp } from './app.ts'
import { reactions } from './reactions.ts'

/** The whole application with everything that acts beside it: the ledger is followed and the book of clearances is open. For tests. */
export async function threadWorld() {
  const world = await testWorld()
  const faults: unknown[] = []
  const { pool } = world.database
  const follower = followLedger({ pool, world, reactions, log: { error: (fault: unknown) => faults.push(fault) } })
  const book = openClearanceBook(world.database, (fault) => faults.push(fault))
  await book.ready
  /** Asks the book as the gateway will; null: it knows no clearance. */
  const ask = (useCaseId: string, call: CallRequest): Verdict | null => {
    const prepared = book.of(useCaseId)
    return prepared ? may(prepared, call) : null
  }
  return {
    ...world,
    ...doorsOf(world),
    /** What went wrong beside the requests. */
    faults,
    /** Waits until every fact of the ledger, and every fact that followed from it, was acted on. */
    settled: () => until(async () => isCaughtUp(world)),
    ask,
    /** Asks until the answer is the one that is expected; the last answer otherwise. */
    answer: async (useCaseId: string, call: CallRequest, kind: Verdict['kind']): Promise<Verdict | null> => {
      await until(async () => ask(useCaseId, call)?.kind === kind).catch(() => {})
      return ask(useCaseId, call)
    },
    close: async () => {
      await follower.stop()
      await book.stop()
      await world.close()
    },
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await isSo()) return
    await sleep(20)
  }
  throw new Error('It did not come to rest')
}

async function isCaughtUp({ database }: TestWorld): Promise<boolean> {
  const { rows } = await database.pool.query<{ open: number }>(
    `select count(*)::int as open from ledger_entry
     where agency_id is not null and sequence > coalesce((select sequence from ledger_follower where name = 'reactions'), 0)`,
  )
  return rows[0]?.open === 0
}

function doorsOf(world: TestWorld) {
  const { db, pool } = world.database
  const { baseUrl } = world.installation
  let caller: Person = visitor
  const identity = createIdentity({ db, pool, baseUrl, secret: 'x'.repeat(32), demo: false })
  const log = pino({ level: 'silent' })
  const { app } = createApp({ world, identity: { ...identity, personOf: async () => caller }, log })
  const request = async (person: Person, address: string, init: RequestInit): Promise<Response> => {
    caller = person
    const headers = new Headers(init.headers)
    headers.set('sec-fetch-site', 'same-origin')
    return app.request(address, { ...init, headers })
  }
  return {
    request,
    /** Does it as this person, through the front door. */
    does: async <In extends z.ZodType, Out extends z.ZodType>(
      person: Person,
      door: Endpoint<In, Out>,
      input: z.input<In>,
    ): Promise<z.output<Out>> => {
      const { address, init } = requestOf(door, input)
      const response = await request(person, address, init)
      const body: unknown = await response.json()
      assert.ok(response.ok, `${person.name}, ${door.method} ${door.path}: ${JSON.stringify(body)}`)
      return door.output.parse(body)
    },
    /** Tries it as this person and is told why not. */
    isRefused: async <In extends z.ZodType>(
      person: Person,
      door: Endpoint<In>,
      input: z.input<In>,
      status = 403,
    ): Promise<Problem> => {
      const { address, init } = requestOf(door, input)
      const response = await request(person, address, init)
      const body: unknown = await response.json()
      assert.equal(response.status, status, `${person.name}, ${door.method} ${door.path}: ${JSON.stringify(body)}`)
      return Problem.parse(body)
    },
  }
}

/** The people through whose hands a use goes, each with an account. For tests. */
export async function threadPeople({ db }: Pick<TestWorld, 'db'>, agency: ExampleAgency) {
  const other = await exampleAgency(db, 'OTH')
  const settle = (name: string, roles: readonly Role[], discipline: Discipline | null = null, at = agency) =>
    settlePerson(db, examplePerson(at, name, roles, discipline))
  const reviewer = (name: string, discipline: Discipline) => settle(name, ['reviewer'], discipline)
  return {
    owner: await settle('Ana Ruiz', ['use-case owner']),
    board: await settle('Grace Whitehorse', ['board member']),
    officer: await settle('Yuki Tanabe', ['chief AI officer']),
    sponsor: await settle('Samuel Adeyemi', ['executive sponsor']),
    administrator: await settle('Noor Haddad', ['administrator']),
    staff: await settle('Kofi Mensah', ['staff']),
    auditor: await settle('Daniel Kwon', ['auditor']),
    stranger: await settle('Olaf Brand', ['chief AI officer', 'administrator'], null, other),
    reviewers: {
      privacy: await reviewer('Ingrid Solheim', 'privacy'),
      cybersecurity: await reviewer('Rajesh Iyer', 'cybersecurity'),
      'civil rights and liberties': await reviewer('Leilani Kahale', 'civil rights and liberties'),
      legal: await reviewer('Tomasz Zielinski', 'legal'),
      data: await reviewer('Dara Lindqvist', 'data'),
    },
  }
}
