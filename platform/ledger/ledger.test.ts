import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { visitor } from '../identity/person.ts'
import { testApp } from '../testing/test-app.ts'
import { announce } from './announce.ts'
import { listEntriesEndpoint, listEventsEndpoint } from './contract.ts'
import { ledgerRoutes } from './server.ts'
import { verifyAgainstCheckpoint } from './verify.ts'

const app = await testApp(ledgerRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const ana = examplePerson(agency, 'Ana Ruiz')
const auditor = examplePerson(agency, 'Aud Falk', ['auditor'])
const foreign = examplePerson(other, 'Bo Lind', ['auditor'])

async function tell(person: typeof ana, at: string, event: string, subject: string): Promise<void> {
  app.setNow(at)
  const context = app.contextOf(person)
  await context.transaction((db) => announce(db, context, { event, subject, detail: { note: subject } }))
}

before(async () => {
  await app.db
    .insertInto('person')
    .values({ id: ana.id, agency_id: agency.id, name: 'Ana Ruiz', email: ana.email })
    .execute()
  await tell(ana, '2026-11-01T10:00:00Z', 'idea filed', 'a')
  await tell(foreign, '2026-11-02T10:00:00Z', 'idea filed', 'b')
  await tell(auditor, '2026-11-03T10:00:00Z', 'stage moved', 'a')
})

const all = { event: [] }

const subjects = async (filter: object) => {
  const { body } = await app.as(auditor, listEntriesEndpoint, { ...all, ...filter })
  return body.entries.map((entry) => `${entry.event} ${entry.subject}`)
}

test('an auditor reads what happened in the agency, newest first, and nothing of another one', async () => {
  assert.deepEqual(await subjects({}), ['stage moved a', 'idea filed a'])
  const { body } = await app.as(auditor, listEntriesEndpoint, all)
  const [, first] = body.entries
  assert.deepEqual([first?.sequence, first?.personName, first?.detail], [1, 'Ana Ruiz', { note: 'a' }])
  assert.deepEqual(
    (await app.as(foreign, listEntriesEndpoint, all)).body.entries.map((entry) => entry.subject),
    ['b'],
  )
  assert.deepEqual((await app.as(foreign, listEventsEndpoint, {})).body.events, ['idea filed'])
})

test('entries are found by event, person, subject and time, page by page', async () => {
  assert.deepEqual(await subjects({ event: 'idea filed' }), ['idea filed a'])
  assert.deepEqual(await subjects({ event: ['idea filed', 'stage moved'] }), ['stage moved a', 'idea filed a'])
  assert.deepEqual(await subjects({ words: 'ruiz' }), ['idea filed a'])
  assert.deepEqual(await subjects({ words: '%' }), [])
  assert.deepEqual(await subjects({ person: auditor.id }), ['stage moved a'])
  assert.deepEqual(await subjects({ subject: 'b' }), [])
  assert.deepEqual(await subjects({ from: '2026-11-03' }), ['stage moved a'])
  assert.deepEqual(await subjects({ until: '2026-11-01' }), ['idea filed a'])
  assert.deepEqual(await subjects({ limit: 1, page: 2 }), ['idea filed a'])
  assert.equal((await app.as(auditor, listEntriesEndpoint, { ...all, limit: 1 })).body.total, 2)
})

test('a checkpoint that an auditor downloaded holds against the chain', async () => {
  const answer = await app.request(auditor, '/api/ledger/checkpoint')
  assert.match(
    answer.headers.get('content-disposition') ?? '',
    /attachment; filename="ledger-checkpoint-2026-11-03.json"/,
  )
  assert.deepEqual(await verifyAgainstCheckpoint(app.db, await answer.text()), { kind: 'whole', count: 3 })
})

test('staff and visitors read no ledger', async () => {
  for (const path of ['entries', 'events', 'checkpoint']) {
    assert.equal((await app.request(ana, `/api/ledger/${path}`)).status, 403)
    assert.equal((await app.request(visitor, `/api/ledger/${path}`)).status, 401)
  }
})
