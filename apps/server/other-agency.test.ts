import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pino from 'pino'
import { createIdentity } from '@pilothouse/platform/identity/create-identity'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import type { Door } from '@pilothouse/platform/http/serve'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { createApp } from './app.ts'
import { seedDemo } from './seed/seed-demo.ts'

const world = await testWorld()
after(world.close)
const { db, pool } = world.database
before(() => seedDemo({ connection: world.database, world }, () => {}))

const identity = createIdentity({ db, pool, baseUrl: world.installation.baseUrl, secret: 'x'.repeat(32), demo: false })
let caller: Person
const { app, doors } = createApp({
  world,
  identity: { ...identity, personOf: async () => caller },
  log: pino({ level: 'silent' }),
})

const dpws = demoId('DPWS')

/** One id out of every table whose rows belong to an agency, as the owner of the database sees them. */
async function idsOfEverything(): Promise<readonly string[]> {
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class join pg_attribute as agency on agency.attrelid = pg_class.oid and agency.attname = 'agency_id'
      join pg_attribute as id on id.attrelid = pg_class.oid and id.attname = 'id' and id.atttypid in ('uuid'::regtype, 'text'::regtype)
    where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db)
  const ids: string[] = []
  for (const { name } of tables.rows) {
    const found = await sql<{
      id: string
    }>`select id::text from ${sql.table(name)} where agency_id = ${dpws} limit 1`.execute(db)
    ids.push(...found.rows.map(({ id }) => id))
  }
  return ids
}

/** What other agencies may see by design: published facts. */
const shared = new Set(['GET /api/use-cases/reference/uses/:id', 'GET /api/identity/organisations'])

async function tried(door: Door, id: string): Promise<Response> {
  const path = door.path.replaceAll(/:\w+/g, id)
  const query = door.method === 'GET' ? '?limit=5' : ''
  const body =
    door.method === 'GET'
      ? {}
      : { body: JSON.stringify({ version: 1, reason: 'A reason that is long enough.', name: 'x.csv' }) }
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  return app.request(`${path}${query}`, { method: door.method, headers, ...body })
}

/** Every door that one of the ids opens. */
async function opened(tries: readonly Door[]): Promise<readonly string[]> {
  const ids = await idsOfEverything()
  const open: string[] = []
  for (const door of tries.filter(({ path, method }) => !shared.has(`${method} ${path}`))) {
    const statuses = await Promise.all(ids.map((id) => statusOf(door, id)))
    statuses.forEach((status, index) => {
      if (status < 400) open.push(`${door.method} ${door.path} with ${ids[index]}: ${status}`)
    })
  }
  return open
}

async function statusOf(door: Door, id: string): Promise<number> {
  const response = await tried(door, id)
  await response.body?.cancel()
  return response.status
}

const everyRole = [
  'administrator',
  'chief AI officer',
  'use-case owner',
  'board member',
  'reviewer',
  'executive sponsor',
  'auditor',
  'staff',
] as const
const rosa = examplePerson(await exampleAgency(db, 'CTY'), 'Rosa Delgado', everyRole)

test('somebody with every role in another agency gets nothing through any door that names a record', async () => {
  caller = rosa
  assert.ok((await idsOfEverything()).length > 20)
  assert.deepEqual(await opened(doors.filter(({ path }) => path.includes(':'))), [])
})

test('the same walk opens doors to somebody of the agency itself', async () => {
  caller = examplePerson({ id: dpws, path: `/${dpws}/`, component: { id: dpws, path: '' } }, 'Noor Haddad', [
    'administrator',
    'chief AI officer',
  ])
  assert.ok((await opened(doors.filter(({ path, method }) => method === 'GET' && path.includes(':')))).length > 20)
})

test('no list of another agency holds a word of ours', async () => {
  caller = rosa
  const ours = [
    'Sort road damage reports',
    'Translated storm warnings',
    'Answers for utility companies that dig',
    'Safe roads in every neighborhood',
    'DPWS-3',
  ]
  const leaks: string[] = []
  for (const door of doors.filter(({ method, path }) => method === 'GET' && !path.includes(':'))) {
    const response = await tried(door, '')
    const text = await response.text()
    leaks.push(...ours.filter((words) => text.includes(words)).map((words) => `${door.path}: ${words}`))
  }
  assert.deepEqual(leaks, [])
})
