import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleRationale, exampleUseCase } from '../../example.ts'
import { openGates } from '../../gates.ts'
import { useCaseRoutes } from '../../server.ts'
import {
  createUseCase,
  listUseCases,
  retireUseCase,
  scoreUseCase,
  showPortfolioPicture,
  showScores,
} from '../contract.ts'
import { scoringGuide } from './scoring-guide.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const board = ['Bea Board', 'Bill Board', 'Bibi Board'].map((name) => examplePerson(agency, name, ['board member']))
const levels = { value: 4, feasibility: 3, risk: 2, reuse: 1 }

const newUse = async () => (await app.as(ana, createUseCase, { ...exampleUseCase(agency.id), stage: 'idea' })).body.id

test('several people score; the median counts and the spread shows', async () => {
  const id = await newUse()
  for (const [index, person] of board.entries()) {
    await app.as(person, scoreUseCase, {
      id,
      levels: { ...levels, value: [1, 4, 5][index] ?? 0 },
      rationale: exampleRationale,
    })
  }
  const { body } = await app.as(ana, showScores, { id })
  assert.equal(body.summary?.scorers, 3)
  assert.equal(body.summary?.medians.value, 4)
  assert.deepEqual(body.summary?.spread.value, [1, 5])
  assert.equal(body.scores[0]?.guide, scoringGuide.version)
})

test('a person’s latest scores replace their earlier ones', async () => {
  const id = await newUse()
  const [bea] = board
  assert.ok(bea)
  await app.as(bea, scoreUseCase, { id, levels, rationale: exampleRationale })
  const { body } = await app.as(bea, scoreUseCase, { id, levels: { ...levels, risk: 5 }, rationale: exampleRationale })
  assert.equal(body.summary?.scorers, 1)
  assert.equal(body.summary?.medians.risk, 5)
})

test('owners do not score their own use, staff score none, and nobody scores a retired one', async () => {
  const owner = examplePerson(agency, 'Olga Owner', ['use-case owner', 'board member'])
  const { id } = (await app.as(owner, createUseCase, { ...exampleUseCase(agency.id), stage: 'idea' })).body
  const score = { id, levels, rationale: exampleRationale }
  assert.equal((await app.as(owner, scoreUseCase, score)).status, 403)
  assert.equal((await app.as(examplePerson(agency, 'Sam Staff'), scoreUseCase, score)).status, 403)
  await app.as(owner, retireUseCase, { id, reason: 'No longer needed.' })
  const [bea = owner] = board
  assert.equal((await app.as(bea, scoreUseCase, score)).status, 409)
})

test('every dimension needs a level from 1 to 5 and a reason', async () => {
  const id = await newUse()
  const [bea = ana] = board
  const score = async (input: object) =>
    (
      await app.request(
        bea,
        `/api/use-cases/records/${id}/scores`,
        post({ levels, rationale: exampleRationale, ...input }),
      )
    ).status
  assert.equal(await score({ levels: { ...levels, value: 6 } }), 422)
  assert.equal(await score({ levels: { value: 1 } }), 422)
  assert.equal(await score({ rationale: { ...exampleRationale, risk: '' } }), 422)
})

test('the picture shows what is scored and counts what is not, by the same filters as the list', async () => {
  const all = (await app.as(ana, listUseCases, {})).body.total
  const { body } = await app.as(ana, showPortfolioPicture, {})
  assert.equal(body.points.length + body.unscored, all)
  assert.equal((await app.as(ana, showPortfolioPicture, { stage: ['deployed'] })).body.points.length, 0)
  const sorted = (await app.as(ana, listUseCases, { sort: '-value' })).body.entries.map(({ value }) => value)
  assert.equal(sorted[0], 4)
  assert.equal(sorted.at(-1), null)
})

const post = (body: object) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})
