import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { proposeEntry } from '../catalogue/contract.ts'
import { exampleComparison, exampleModel, exampleProvider } from '../example.ts'
import { recordProvider } from '../providers/contract.ts'
import { toolRoutes } from '../server.ts'
import * as contract from './contract.ts'
import { blanksOf } from './option-comparison.ts'

const app = await testApp(toolRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const olga = examplePerson(agency, 'Olga Owner', ['use-case owner'])
const stan = examplePerson(agency, 'Stan Staff', ['staff'])
const otto = examplePerson(other, 'Otto Other', ['use-case owner'])
const [cloud, own] = exampleComparison.options

test('options stand side by side with the approval of each, as the catalogue has it', async () => {
  const { id: providerId } = (await app.as(olga, recordProvider, exampleProvider)).body
  await app.as(olga, proposeEntry, exampleModel(providerId))
  const proposalId = randomUUID()
  assert.equal((await app.as(stan, contract.openComparison, { proposalId })).body.comparison, null)
  const input = { proposalId, version: 0, ...exampleComparison }
  assert.equal((await app.as(stan, contract.saveComparison, input)).status, 403)
  const { body } = await app.as(olga, contract.saveComparison, input)
  assert.equal(body.comparison?.version, 1)
  assert.deepEqual(
    body.approvals.map(({ key, state }) => [key, state]),
    [['meridian-cloud/large-2026', 'proposed']],
  )
})

test('two people do not overwrite each other, also at the first save', async () => {
  const input = { proposalId: randomUUID(), version: 0, ...exampleComparison }
  const answers = await Promise.all([1, 2].map(() => app.as(olga, contract.saveComparison, input)))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200, 409]))
  assert.equal((await app.as(olga, contract.saveComparison, { ...input, version: 1 })).body.comparison?.version, 2)
})

const tried = async (draft: object) =>
  (
    await app.as(olga, contract.saveComparison, {
      proposalId: randomUUID(),
      version: 0,
      ...exampleComparison,
      ...draft,
    })
  ).status

test('one option is no comparison, a preference needs a reason, and figures are checked', async () => {
  assert.ok(cloud && own)
  assert.equal(await tried({ options: [cloud] }), 422)
  assert.equal(await tried({ preferred: 2 }), 422)
  assert.equal(await tried({ why: '' }), 422)
  assert.equal(await tried({ options: [cloud, { ...own, costYear: -1 }] }), 422)
  assert.equal(await tried({ options: [cloud, { ...own, dataCategories: ['gossip'] }] }), 422)
  assert.equal(await tried({ options: [cloud, { ...own, risks: 'x'.repeat(3000) }] }), 422)
  assert.equal(await tried({ options: Array.from({ length: 9 }, () => cloud) }), 422)
  assert.deepEqual(blanksOf({ ...own, costYear: null, exit: '' }), ['cost', 'exit'])
})

test('another agency sees nothing of a comparison, and the same proposal id there is its own', async () => {
  const proposalId = randomUUID()
  await app.as(olga, contract.saveComparison, { proposalId, version: 0, ...exampleComparison })
  assert.equal((await app.as(otto, contract.openComparison, { proposalId })).body.comparison, null)
  assert.equal(
    (await app.as(otto, contract.saveComparison, { proposalId, version: 1, ...exampleComparison })).status,
    409,
  )
})
