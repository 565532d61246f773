import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleIdea, exampleUseCase } from '../example.ts'
import { fileIdea } from '../ideas/file-idea.ts'
import { createUseCase } from '../portfolio/create-use-case.ts'
import * as contract from './contract.ts'
import { todayRoutes } from './server.ts'

const app = await testApp((routes) => todayRoutes(routes))
after(app.close)
const agency = await exampleAgency(app.db)
const city = await exampleAgency(app.db, 'CTY')
const ana = examplePerson(agency, 'Ana Ruiz')
const yuki = examplePerson(agency, 'Yuki Tanabe', ['chief AI officer'])
const rosa = examplePerson(city, 'Rosa Delgado', ['chief AI officer'])

const waitingFor = async (person: typeof ana) =>
  (await app.as(person, contract.seeToday, {})).body.waiting.map(({ kind }) => kind)

test('an open idea waits for who answers ideas, not for its author, not for others, not for another agency', async () => {
  await fileIdea(app.contextOf(ana), exampleIdea)
  await fileIdea(app.contextOf(yuki), { ...exampleIdea, text: `${exampleIdea.text} Second thoughts.` })
  assert.deepEqual(await waitingFor(yuki), ['idea'])
  assert.deepEqual(await waitingFor(ana), [])
  assert.deepEqual(await waitingFor(rosa), [])
})

test('the programme is counted for one’s own agency alone', async () => {
  await createUseCase(app.contextOf(yuki), exampleUseCase(agency.id))
  const { glance } = (await app.as(ana, contract.seeToday, {})).body
  assert.deepEqual([glance.stages, glance.openIdeas, glance.publishedAt], [[{ stage: 'idea', count: 1 }], 2, null])
  assert.deepEqual((await app.as(rosa, contract.seeToday, {})).body.glance.stages, [])
})

test('what changed is shown to who answers for the programme; a visitor is asked to sign in', async () => {
  assert.equal((await app.as(yuki, contract.seeToday, {})).body.changes.length, 1)
  assert.equal((await app.as(ana, contract.seeToday, {})).body.changes.length, 0)
  assert.equal((await app.as(visitor, contract.seeToday, {})).status, 401)
})
