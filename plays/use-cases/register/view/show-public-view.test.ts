import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { previewPublication, publishRegister, showPublicView, withhold } from '../contract.ts'
import { recordExample, reportDifferently } from '../example-register.ts'
import { registerRoutes } from '../server.ts'

const app = await testApp((routes) => registerRoutes(routes))
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const cora = examplePerson(agency, 'Cora Lindqvist', ['chief AI officer'])
const sam = examplePerson(agency, 'Sam Staff')
const olaf = examplePerson(other, 'Olaf Brand', ['chief AI officer'])
const lawful = { reason: 'foia-7e', explanation: 'It would show how smuggling is found.' }
const secret = 'Compares the waterline of each hull with its cargo papers.'

let count = 0
const record = (facts: object = {}) =>
  recordExample(app.contextOf(cora), agency.component.id, {
    title: 'Find undeclared cargo',
    inventoryId: `DLN-${(count += 1)}`,
    ...facts,
  })

async function publish(): Promise<void> {
  const { hash } = (await app.as(cora, previewPublication, {})).body
  assert.equal((await app.as(cora, publishRegister, { hash, reason: 'As decided today.' })).status, 200)
}

const viewOf = async (id: string) => (await app.as(sam, showPublicView, { id })).body

test('a use that was never published is not before the public, and the next publication would add it', async () => {
  const { id } = await record()
  const { now, next } = await viewOf(id)
  assert.deepEqual([now.kind, next.kind], ['never published', 'added'])
})

test('once published, it reads as the record says, until the record says something else', async () => {
  const useCase = await record()
  await publish()
  const { now, next } = await viewOf(useCase.id)
  assert.ok(now.kind === 'published')
  assert.equal(now.use.row.use_case_name, 'Find undeclared cargo')
  assert.equal(next.kind, 'nothing changes')
  await reportDifferently(app.contextOf(cora), useCase, { benefits: 'A ship is cleared in an hour.' })
  const later = (await viewOf(useCase.id)).next
  assert.ok(later.kind === 'changed')
  assert.deepEqual(
    later.cells.map(({ column, after: text }) => [column, text]),
    [['benefits', 'A ship is cleared in an hour.']],
  )
})

test('a withheld field shows as withheld with its reason, and its text nowhere', async () => {
  const { id } = await record({ cells: { system_outputs: secret } })
  await app.as(cora, withhold, { useCaseId: id, column: 'system_outputs', ...lawful })
  const { next } = await viewOf(id)
  assert.ok(next.kind === 'added')
  assert.match(next.use.withheld.system_outputs ?? '', /enforcement/i)
  assert.equal(JSON.stringify(next).includes(secret), false)
})

test('a use that is withheld as a whole stays out and says why; one that was published leaves', async () => {
  const { id } = await record()
  await publish()
  await app.as(cora, withhold, { useCaseId: id, column: null, ...lawful })
  assert.deepEqual((await viewOf(id)).next.kind, 'withheld')
  assert.equal((await viewOf(id)).now.kind, 'published')
  await publish()
  const { now } = await viewOf(id)
  assert.ok(now.kind === 'left')
  assert.equal(now.ending, 'withheld')
})

test('a use that is not ready is held back with what is missing, and an idea is not reported', async () => {
  const { id } = await record({ cells: { classification: 'Crystal ball' } })
  const { next } = await viewOf(id)
  assert.ok(next.kind === 'held back')
  assert.ok(next.findings.length > 0)
  await app.db.updateTable('use_case').set({ stage: 'idea' }).where('id', '=', id).execute()
  assert.deepEqual((await viewOf(id)).next, { kind: 'not reported' })
})

test('another agency’s use is not there', async () => {
  const { id } = await record()
  assert.equal((await app.as(olaf, showPublicView, { id })).status, 404)
})
