import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleDataSource } from '../example.ts'
import { toolRoutes } from '../server.ts'
import * as contract from './contract.ts'
import { judgeReadiness, readinessForm } from './questionnaire.ts'

const app = await testApp(toolRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const olga = examplePerson(agency, 'Olga Owner', ['use-case owner'])
const rita = examplePerson(agency, 'Rita Reviewer', ['reviewer'], 'data')
const stan = examplePerson(agency, 'Stan Staff', ['staff'])
const otto = examplePerson(other, 'Otto Other', ['administrator'])

const allReady = Object.fromEntries(
  readinessForm.questions.map(({ id, answers }) => [
    id,
    { answer: answers.find(({ effect }) => effect === 'ready')?.id ?? '', note: '' },
  ]),
)
let count = 0
const newSource = async () =>
  (await app.as(olga, contract.recordSource, { ...exampleDataSource, name: `Source ${++count}` })).body.source

test('the result follows from the answers by the stated rules', () => {
  assert.equal(judgeReadiness(allReady).result, 'ready')
  const { quality: _, ...open } = allReady
  assert.deepEqual(judgeReadiness(open), { result: 'ready with work', stops: [], work: [], open: ['quality'] })
  assert.equal(judgeReadiness({ ...allReady, quality: { answer: 'measured-poor' } }).result, 'ready with work')
  const stopped = judgeReadiness({ ...open, owner: { answer: 'no' } })
  assert.deepEqual([stopped.result, stopped.stops], ['not ready', ['owner']])
})

test('every question can be answered with ready, and each names its part', () => {
  assert.ok(readinessForm.questions.every(({ answers }) => answers.some(({ effect }) => effect === 'ready')))
  assert.equal(new Set(readinessForm.questions.map(({ part }) => part)).size, readinessForm.questions.length)
})

test('a check names who made it; a new one is added, and the old one stays', async () => {
  const { id: sourceId } = await newSource()
  assert.equal((await app.as(stan, contract.checkSource, { sourceId, answers: allReady })).status, 403)
  await app.as(rita, contract.checkSource, { sourceId, answers: { owner: { answer: 'no', note: 'Nobody answered.' } } })
  const { body } = await app.as(rita, contract.checkSource, { sourceId, answers: allReady })
  assert.deepEqual(
    body.checks.map(({ result, checkedByName }) => [result, checkedByName]),
    [
      ['ready', 'Rita Reviewer'],
      ['not ready', 'Rita Reviewer'],
    ],
  )
  const line = (await app.as(stan, contract.listSources, {})).body.find(({ source }) => source.id === sourceId)
  assert.equal(line?.result, 'ready')
})

test('answers that the form does not have, and no answers at all, are refused', async () => {
  const { id: sourceId } = await newSource()
  const tried = async (answers: Record<string, { answer: string; note: string }>) =>
    (await app.as(rita, contract.checkSource, { sourceId, answers })).status
  assert.equal(await tried({ owner: { answer: 'perhaps', note: '' } }), 422)
  assert.equal(await tried({ weather: { answer: 'yes', note: '' } }), 422)
  assert.equal(await tried({ owner: { answer: 'yes', note: 'x'.repeat(5000) } }), 422)
  assert.equal(await tried({}), 422)
})

test('a source has one name, knows its categories, and is corrected over the version that was read', async () => {
  const { id, version, name } = await newSource()
  assert.equal((await app.as(olga, contract.recordSource, { ...exampleDataSource, name })).status, 409)
  assert.equal((await app.as(olga, contract.editSource, { ...exampleDataSource, id, version })).status, 200)
  assert.equal((await app.as(olga, contract.editSource, { ...exampleDataSource, id, version })).status, 409)
  const gossip = { ...exampleDataSource, name: 'Gossip', dataCategories: ['gossip'] }
  assert.equal((await app.as(olga, contract.recordSource, gossip)).status, 422)
})

test('another agency neither sees nor checks a source', async () => {
  const { id, version } = await newSource()
  assert.equal((await app.as(otto, contract.openSource, { id })).status, 404)
  assert.equal((await app.as(otto, contract.checkSource, { sourceId: id, answers: allReady })).status, 404)
  assert.equal((await app.as(otto, contract.editSource, { ...exampleDataSource, id, version })).status, 404)
  assert.deepEqual((await app.as(otto, contract.listSources, {})).body, [])
})
