import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleUseCase } from '../example.ts'
import { openGates } from '../gates.ts'
import { useCaseRoutes } from '../server.ts'
import { listPortfolioChoices, listUseCases } from './contract.ts'
import { createUseCase } from './create-use-case.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const ben = examplePerson(agency, 'Ben Osei', ['use-case owner'])

before(async () => {
  const cells = { topic_area: 'Transportation', is_high_impact: 'c) Not high-impact' }
  await createUseCase(app.contextOf(ana), exampleUseCase(agency.id, { title: 'Bridge photos', cells }))
  await createUseCase(
    app.contextOf(ana),
    exampleUseCase(agency.component.id, { title: 'Answer 100% of letters', stage: 'pre-deployment' }),
  )
  await createUseCase(
    app.contextOf(ben),
    exampleUseCase(agency.component.id, { title: 'Sewer video', cells: { topic_area: 'Other' } }),
  )
  await createUseCase(
    app.contextOf(examplePerson(other, 'Otto Other', ['use-case owner'])),
    exampleUseCase(other.id, { title: 'Not yours' }),
  )
})

async function titles(filter: object): Promise<string[]> {
  const { body } = await app.as(ana, listUseCases, { sort: 'title', ...filter })
  return body.entries.map(({ title }) => title)
}

test('each filter narrows the list, and filters add up', async () => {
  assert.deepEqual(await titles({}), ['Answer 100% of letters', 'Bridge photos', 'Sewer video'])
  assert.deepEqual(await titles({ stage: ['pre-deployment'] }), ['Answer 100% of letters'])
  assert.deepEqual(await titles({ topic: ['Transportation', 'Other'] }), ['Bridge photos', 'Sewer video'])
  assert.deepEqual(await titles({ topic: ['Transportation', 'Other'], owner: [ben.id] }), ['Sewer video'])
  assert.deepEqual(await titles({ highImpact: ['c) Not high-impact'] }), ['Bridge photos'])
  assert.deepEqual(await titles({ highImpact: [''] }), ['Answer 100% of letters', 'Sewer video'])
})

test('an organisation brings everything below it', async () => {
  assert.equal((await titles({ organisation: [agency.id] })).length, 3)
  assert.deepEqual(await titles({ organisation: [agency.component.id] }), ['Answer 100% of letters', 'Sewer video'])
})

test('percent signs and underscores in a search mean themselves', async () => {
  assert.deepEqual(await titles({ text: '100%' }), ['Answer 100% of letters'])
  assert.deepEqual(await titles({ text: '_' }), [])
  assert.deepEqual(await titles({ text: "'; drop table use_case; --" }), [])
})

test('the list is sorted and paged by the database', async () => {
  assert.deepEqual(await titles({ sort: '-title', pageSize: 1, page: 2 }), ['Bridge photos'])
  const { body } = await app.as(ana, listUseCases, { pageSize: 1, page: 2 })
  assert.equal(body.total, 3)
  assert.equal((await app.request(ana, '/api/use-cases/portfolio?sort=agency_id')).status, 422)
})

test('the filters offer what occurs, with counts, and nothing of another agency', async () => {
  const { body } = await app.as(ana, listPortfolioChoices, {})
  assert.deepEqual(body.stage, [
    { value: 'idea', label: 'idea', count: 2 },
    { value: 'pre-deployment', label: 'pre-deployment', count: 1 },
  ])
  assert.deepEqual(
    body.owner.map(({ label }) => label),
    ['Ana Ruiz', 'Ben Osei'],
  )
  assert.deepEqual(
    body.organisation.map(({ label, count }) => ({ label, count })),
    [
      { label: 'Office of Ferries', count: 2 },
      { label: 'Department of DLN', count: 1 },
    ],
  )
})

test('a visitor sees no portfolio', async () => {
  assert.equal((await app.as(visitor, listUseCases, {})).status, 401)
})
