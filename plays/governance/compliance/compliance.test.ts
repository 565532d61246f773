import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { settlePerson } from '../example.ts'
import { compliancePack, daysAround, dueDays } from './compliance-pack.ts'
import * as contract from './contract.ts'
import { complianceRoutes } from './server.ts'
import { plansDue, sectionsToWrite } from './waiting-plans.ts'

const app = await testApp(complianceRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const settle = (name: string, role: Person['roles'][number]['role'], at = agency) =>
  settlePerson(app.db, examplePerson(at, name, [role]))
const yuki = await settle('Yuki Tanabe', 'chief AI officer')
const noor = await settle('Noor Haddad', 'administrator')
const ingrid = await settle('Ingrid Solheim', 'staff')
const olaf = await settle('Olaf Brand', 'chief AI officer', other)

const publication = {
  link: 'https://agency.example.gov/ai/plan',
  reason: 'The first version of the plan.',
}

test('the plan is due on 30 September 2025 and every two years until 2036, the strategy once', () => {
  const [plan, strategy] = compliancePack.duties
  assert.ok(plan && strategy)
  assert.deepEqual(dueDays(plan), ['2025-09-30', '2027-09-30', '2029-09-30', '2031-09-30', '2033-09-30', '2035-09-30'])
  assert.deepEqual(daysAround(plan, '2026-11-23'), ['2025-09-30', '2027-09-30'])
  assert.deepEqual(dueDays(strategy), ['2025-09-30'])
})

test('a document is written by who is named, published whole by the officer, and kept as it was', async () => {
  const begun = { kind: 'no-use determination', dueOn: '2027-09-30' } as const
  assert.equal((await app.as(ingrid, contract.beginDocument, begun)).status, 403)
  assert.equal((await app.as(noor, contract.beginDocument, { ...begun, dueOn: '2026-09-30' })).status, 422)
  const { body: document } = await app.as(noor, contract.beginDocument, begun)
  assert.equal((await app.as(noor, contract.beginDocument, begun)).status, 409)
  const [section] = (await app.as(ingrid, contract.openDocument, { id: document.id })).body.sections
  assert.ok(section)
  const write = { id: section.id, version: 1, text: 'The agency uses no AI.', status: 'ready' } as const
  assert.equal((await app.as(ingrid, contract.saveSection, write)).status, 403)
  await app.as(noor, contract.assignSection, { id: section.id, version: 1, writerId: ingrid.id })
  const inbox = await app.contextOf(ingrid).transaction((db) => sectionsToWrite(db, app.contextOf(ingrid)))
  assert.deepEqual(
    inbox.map(({ dueOn }) => dueOn),
    ['2027-09-30'],
  )
  const early = await app.as(yuki, contract.publishDocument, { id: document.id, ...publication })
  assert.equal(early.problem?.missing?.[0]?.who, 'Ingrid Solheim')
  assert.equal((await app.as(ingrid, contract.saveSection, write)).status, 409, 'an older version')
  assert.equal((await app.as(ingrid, contract.saveSection, { ...write, version: 2, text: '' })).status, 422)
  await app.as(ingrid, contract.saveSection, { ...write, version: 2 })
  assert.equal((await app.as(noor, contract.publishDocument, { id: document.id, ...publication })).status, 403)
  assert.equal(
    (await app.as({ ...yuki, via: 'token' }, contract.publishDocument, { id: document.id, ...publication })).status,
    403,
  )
  await app.as(yuki, contract.publishDocument, { id: document.id, ...publication })
  await app.as(ingrid, contract.saveSection, { ...write, version: 3, text: 'It uses one AI.' })
  const { body } = await app.as(ingrid, contract.openDocument, { id: document.id })
  assert.deepEqual(
    body.publications.map(({ version, sections }) => [version, sections[0]?.text]),
    [[1, 'The agency uses no AI.']],
  )
})

test('only an agency that the memorandum binds is reminded', async () => {
  assert.deepEqual(await app.contextOf(yuki).transaction((db) => plansDue(db, app.contextOf(yuki))), [])
  assert.equal((await app.as(yuki, contract.listCompliance, {})).body.binds, false)
})

test('another agency finds nothing', async () => {
  const { body: document } = await app.as(noor, contract.beginDocument, { kind: 'AI strategy', dueOn: '2025-09-30' })
  assert.equal((await app.as(olaf, contract.openDocument, { id: document.id })).status, 404)
  assert.equal((await app.as(olaf, contract.publishDocument, { id: document.id, ...publication })).status, 404)
  assert.ok(
    (await app.as(olaf, contract.listCompliance, {})).body.days.every(({ documents }) => documents.length === 0),
  )
})
