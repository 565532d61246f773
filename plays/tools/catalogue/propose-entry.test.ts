import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { approveEntry } from '../approvals/contract.ts'
import { exampleModel, exampleProvider, exampleTerms } from '../example.ts'
import { editProvider, listProviders, openProvider, recordProvider } from '../providers/contract.ts'
import { toolRoutes } from '../server.ts'
import * as contract from './contract.ts'

const app = await testApp(toolRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const olga = examplePerson(agency, 'Olga Owner', ['use-case owner'])
const cora = examplePerson(agency, 'Cora Chief', ['chief AI officer'])
const stan = examplePerson(agency, 'Stan Staff', ['staff'])
const otto = examplePerson(other, 'Otto Other', ['chief AI officer'])
const provider = (await app.as(olga, recordProvider, exampleProvider)).body

test('staff read the catalogue; owners, reviewers and officials propose entries', async () => {
  assert.equal((await app.as(stan, contract.proposeEntry, exampleModel(provider.id))).status, 403)
  assert.equal((await app.as(stan, recordProvider, exampleProvider)).status, 403)
  const { body } = await app.as(olga, contract.proposeEntry, exampleModel(provider.id))
  const line = (await app.as(stan, contract.listCatalogue, {})).body.find(({ entry }) => entry.id === body.id)
  assert.equal(line?.standing.state, 'proposed')
})

test('a key is given once in an agency, is written plainly, and never changes', async () => {
  const { id, version } = (await app.as(olga, contract.proposeEntry, exampleModel(provider.id, { key: 'model/once' })))
    .body
  const taken = await app.as(cora, contract.proposeEntry, exampleModel(provider.id, { key: 'model/once' }))
  assert.equal(taken.status, 409)
  assert.equal(taken.problem?.fields?.['key'], 'This key is taken.')
  for (const key of ['Large Model', 'a//b', '/a', 'x', `a${'b'.repeat(200)}`, '../etc'])
    assert.equal((await app.as(olga, contract.proposeEntry, exampleModel(provider.id, { key }))).status, 422, key)
  const edited = await app.as(cora, contract.editEntry, {
    ...exampleModel(provider.id, { key: 'model/new' }),
    id,
    version,
  })
  assert.equal(edited.body.key, 'model/once')
  assert.equal((await app.as(cora, contract.editEntry, { ...exampleModel(provider.id), id, version })).status, 409)
})

const tried = async (facts: object) =>
  (await app.as(olga, contract.proposeEntry, { ...exampleModel(provider.id, { key: 'model/bad' }), ...facts })).status

test('of two who give one key at once, one is refused', async () => {
  const draft = exampleModel(provider.id, { key: 'model/at-once' })
  const answers = await Promise.all([olga, cora].map((person) => app.as(person, contract.proposeEntry, draft)))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200, 409]))
})

test('bad facts are refused by name', async () => {
  assert.equal(await tried({ contextTokens: -1 }), 422)
  assert.equal(await tried({ contextTokens: 1.5 }), 422)
  assert.equal(await tried({ summary: 'x'.repeat(100_000) }), 422)
  assert.equal(await tried({ cardUrl: 'javascript:alert(1)' }), 422)
  assert.equal(await tried({ modalities: ['smell'] }), 422)
  assert.equal(await tried({ providerId: randomUUID() }), 404)
})

test('the list is filtered by words, kind, state and data, and leaves as CSV that no spreadsheet runs', async () => {
  const draft = exampleModel(provider.id, { key: 'model/formula', name: '=1+1 Large', kind: 'product' })
  const { id, version } = (await app.as(olga, contract.proposeEntry, draft)).body
  await app.as(cora, approveEntry, {
    id,
    version,
    ...exampleTerms('2026-11-23', { dataCategories: ['tax', 'public'] }),
  })
  const keys = async (filter: object) =>
    (await app.as(stan, contract.listCatalogue, filter)).body.map(({ entry }) => entry.key)
  assert.deepEqual(await keys({ category: ['tax', 'public'] }), ['model/formula'])
  assert.deepEqual(await keys({ category: ['tax', 'health'] }), [])
  assert.deepEqual(await keys({ state: 'approved', kind: 'product', text: 'large' }), ['model/formula'])
  const file = await (await app.request(stan, '/api/tools/catalogue/export?kind=product')).text()
  assert.match(file, /'=1\+1 Large/)
  assert.equal(file.trim().split('\n').length, 2)
  assert.equal((await app.request(stan, '/api/tools/catalogue/export?category=gossip')).status, 422)
})

test('a provider has one name in an agency and is corrected over the version that was read', async () => {
  assert.equal((await app.as(cora, recordProvider, { ...exampleProvider, name: 'MERIDIAN cloud' })).status, 409)
  const input = { ...exampleProvider, id: provider.id, version: provider.version, trains: 'unknown' as const }
  assert.equal((await app.as(olga, editProvider, input)).status, 403)
  assert.equal((await app.as(cora, editProvider, input)).body.trains, 'unknown')
  assert.equal((await app.as(cora, editProvider, input)).status, 409)
})

test('another agency sees no provider and no entry, and stands on none of them', async () => {
  const { id } = (await app.as(olga, contract.proposeEntry, exampleModel(provider.id, { key: 'model/ours' }))).body
  assert.equal((await app.as(otto, contract.openEntry, { id })).status, 404)
  assert.equal((await app.as(otto, openProvider, { id: provider.id })).status, 404)
  assert.equal((await app.as(otto, contract.proposeEntry, exampleModel(provider.id))).status, 404)
  assert.deepEqual((await app.as(otto, contract.listCatalogue, {})).body, [])
  assert.deepEqual((await app.as(otto, listProviders, {})).body, [])
})
