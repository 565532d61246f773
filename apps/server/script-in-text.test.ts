import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pino from 'pino'
import { z } from 'zod'
import { createIdentity } from '@pilothouse/platform/identity/create-identity'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Door } from '@pilothouse/platform/http/serve'
import { Role, visitor, type Person } from '@pilothouse/platform/identity/person'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { mendCell, previewPublication, publishRegister } from '@pilothouse/use-cases/server'
import { createApp } from './app.ts'
import { seedDemo } from './seed/seed-demo.ts'

const world = await testWorld()
after(world.close)
const { db, pool } = world.database
before(() => seedDemo({ connection: world.database, world }, () => {}))

const identity = createIdentity({ db, pool, baseUrl: world.installation.baseUrl, secret: 'x'.repeat(32), demo: false })
let caller: Person = visitor
const { app, doors } = createApp({
  world,
  identity: { ...identity, personOf: async () => caller },
  log: pino({ level: 'silent' }),
})
const dpws = demoId('DPWS')
const noor = {
  ...examplePerson({ id: dpws, path: `/${dpws}/`, component: { id: dpws, path: '' } }, 'Noor Haddad', Role.options),
  id: demoId('Noor Haddad'),
}

const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
const asTags = /<img src=x|<script>alert/

type Shape = z.core.JSONSchema.BaseSchema

const isShape = (part: unknown): part is Shape => typeof part === 'object' && part !== null && !Array.isArray(part)

/** A value that the schema may accept, with the hostile text wherever it takes free text. */
function valueFor(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  const choice = [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].find(({ type }) => type !== 'null')
  if (choice) return valueFor(choice)
  if (shape.type === 'object') return objectFor(shape)
  if (shape.type === 'array') return isShape(shape.items) ? [valueFor(shape.items)] : []
  if (shape.type === 'string') return textFor(shape)
  return shape.type === 'boolean' ? true : (shape.minimum ?? 1)
}

const objectFor = ({ properties = {} }: Shape) =>
  Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, isShape(part) ? valueFor(part) : null]))

const formats: Readonly<Record<string, string>> = {
  date: '2026-12-01',
  'date-time': '2026-12-01T00:00:00Z',
  uuid: dpws,
  email: 'somebody@dpws.example.gov',
  uri: 'https://example.gov/page',
}

const textFor = ({ format, minLength = 0, maxLength = 10_000 }: Shape): string =>
  format === undefined ? hostile.padEnd(minLength, '!').slice(0, maxLength) : (formats[format] ?? hostile)

const send = (door: Door, path: string, body: unknown) =>
  app.request(path, {
    method: door.method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
  })

/** Ids of records, newest first, to stand in addresses. */
async function someIds(): Promise<readonly string[]> {
  const tables = ['use_case', 'idea', 'pilot_proposal', 'mission_priority']
  const found = await Promise.all(
    tables.map((name) =>
      sql<{ id: string }>`select id::text from ${sql.table(name)} where agency_id = ${dpws} limit 2`.execute(db),
    ),
  )
  return found.flatMap(({ rows }) => rows.map(({ id }) => id))
}

test('text that looks like script goes through every writing door as text, and is answered as text', async () => {
  caller = noor
  const ids = await someIds()
  const writing = doors.filter((door) => door.method !== 'GET' && !('upload' in door))
  const faults: string[] = []
  let accepted = 0
  for (const door of writing) {
    const body = valueFor(z.toJSONSchema(door.input, { io: 'input', unrepresentable: 'any' }))
    for (const id of door.path.includes(':') ? ids : ['']) {
      const answer = await send(door, door.path.replaceAll(/:\w+/g, id), body)
      await answer.body?.cancel()
      const type = answer.headers.get('content-type') ?? ''
      if (answer.status >= 500 || !/json/.test(type))
        faults.push(`${door.method} ${door.path}: ${answer.status} ${type}`)
      if (answer.ok) accepted += 1
    }
  }
  assert.deepEqual(faults, [])
  assert.ok(accepted >= 10, `${accepted} doors took the text`)
})

test('no page of HTML holds what was typed as tags', async () => {
  const yuki = world.contextOf(noor)
  const uses = await db
    .selectFrom('use_case')
    .select(['id', 'version'])
    .where('agency_id', '=', dpws)
    .where('stage', '=', 'deployed')
    .execute()
  for (const { id, version } of uses)
    await mendCell(yuki, { useCaseId: id, version, column: 'problem_solved', value: hostile })
  const { hash } = await previewPublication(yuki, { restore: null })
  await publishRegister(yuki, { hash, reason: hostile, restore: null })
  caller = visitor
  const list = await (await app.request('/register')).text()
  const links = [...list.matchAll(/href="(\/register[^"]*)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  )
  const addresses = ['/register', `/register?q=${encodeURIComponent(hostile)}`, '/register/counts', '/api', ...links]
  let shown = 0
  for (const address of new Set(addresses)) {
    const answer = await app.request(address)
    const text = await answer.text()
    if (!answer.headers.get('content-type')?.includes('text/html')) continue
    assert.doesNotMatch(text, asTags, address)
    if (text.includes('&lt;script&gt;alert')) shown += 1
  }
  assert.ok(shown >= 3, `${shown} pages show the text`)
})
