import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import pino from 'pino'
import { createIdentity } from '@pilothouse/platform/identity/create-identity'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor, type Person } from '@pilothouse/platform/identity/person'
import type { Door } from '@pilothouse/platform/http/serve'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { createApp } from './app.ts'

const world = await testWorld()
after(world.close)
const { db, pool } = world.database
const agency = await exampleAgency(db)
const real = createIdentity({
  db,
  pool,
  baseUrl: world.installation.baseUrl,
  secret: 'x'.repeat(32),
  demo: false,
})

let caller: Person = visitor
const identity = { ...real, personOf: async () => caller }
const { app, doors } = createApp({ world, identity, log: pino({ level: 'silent' }) })

/** Doors that are open to the public by design. A new one is a decision: add it here. */
const publicDoors: readonly string[] = [
  'GET /api/identity/me',
  'GET /api/identity/ways-to-sign-in',
  'POST /api/identity/invitation/look-up',
  'POST /api/identity/invitation/acceptance',
  'GET /api/identity/demo/personas',
  'POST /api/identity/demo/sign-in',
]

const nameOf = ({ method, path }: Door) => `${method} ${path}`

async function statusFor(person: Person, door: Door): Promise<number> {
  caller = person
  const path = door.path.replaceAll(/:\w+/g, () => randomUUID())
  const body = door.method === 'GET' ? {} : { body: '{}' }
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const response = await app.request(path, { method: door.method, headers, ...body })
  await response.body?.cancel()
  return response.status
}

test('there are doors to try', () => assert.ok(doors.length > 20))

test('nobody who is not signed in gets through a door, save those that are public by decision', async () => {
  const open: string[] = []
  for (const door of doors) if ((await statusFor(visitor, door)) !== 401) open.push(nameOf(door))
  assert.deepEqual(
    open.filter((name) => !publicDoors.includes(name)),
    [],
  )
})

test('somebody without a role gets through no door that the contract closes to them', async () => {
  const stranger = examplePerson(agency, 'Sam Stranger', [])
  const wrong: string[] = []
  for (const door of doors.filter(({ allows }) => !allows(stranger))) {
    if ((await statusFor(stranger, door)) !== 403) wrong.push(nameOf(door))
  }
  assert.deepEqual(wrong, [])
})

test('an auditor, who reads everything, changes nothing', async () => {
  const auditor = examplePerson(agency, 'Daniel Kwon', ['auditor'])
  // Their own account, and a comparison with a file that nobody keeps.
  const own = /^\/api\/(identity|jobs|files|use-cases\/inventory\/continuity)\//
  const open = doors.filter(({ method, path, allows }) => method !== 'GET' && !own.test(`${path}/`) && allows(auditor))
  assert.deepEqual(open.map(nameOf), [])
})

test('no door answers with a fault of ours when what it is asked for does not exist', async () => {
  const everything = examplePerson(agency, 'Noor Haddad', [
    'administrator',
    'chief AI officer',
    'use-case owner',
    'board member',
    'reviewer',
    'executive sponsor',
    'trainer',
    'staff',
  ])
  const faults: string[] = []
  for (const door of doors) if ((await statusFor(everything, door)) >= 500) faults.push(nameOf(door))
  assert.deepEqual(faults, [])
})

test('every door has its own address and a sentence that says what it does', () => {
  assert.equal(new Set(doors.map(nameOf)).size, doors.length)
  assert.deepEqual(doors.filter(({ summary }) => summary.length < 10).map(nameOf), [])
})
