import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { examplePriority, exampleUseCase } from '../example.ts'
import { createUseCase, listUseCases, retireUseCase } from '../portfolio/contract.ts'
import { openGates } from '../gates.ts'
import { useCaseRoutes } from '../server.ts'
import * as contract from './contract.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const ben = examplePerson(agency, 'Ben Osei', ['use-case owner'])
const cora = examplePerson(agency, 'Cora Chief', ['chief AI officer'])
const statement = 'Dangerous damage is found two days sooner.'

const newPriority = async () => (await app.as(cora, contract.setPriority, examplePriority)).body
const newUse = async () => (await app.as(ana, createUseCase, { ...exampleUseCase(agency.id), stage: 'idea' })).body.id

test('only those who keep the priorities set, edit and retire them', async () => {
  assert.equal((await app.as(ana, contract.setPriority, examplePriority)).status, 403)
  const { id, version } = await newPriority()
  assert.equal((await app.as(ana, contract.editPriority, { id, version, ...examplePriority })).status, 403)
  assert.equal((await app.as(ana, contract.retirePriority, { id, version, reason: 'Not mine' })).status, 403)
  const edited = await app.as(cora, contract.editPriority, { id, version, ...examplePriority, title: 'Safe streets' })
  assert.equal(edited.body.title, 'Safe streets')
  assert.equal((await app.as(cora, contract.editPriority, { id, version, ...examplePriority })).status, 409)
})

test('a priority ends after it starts', async () => {
  const answer = await app.as(cora, contract.setPriority, { ...examplePriority, endsOn: '2025-12-31' })
  assert.equal(answer.problem?.fields?.['endsOn'], 'The last day comes before the first.')
})

test('a use states its value for a priority, once; the portfolio can be filtered by it', async () => {
  const [{ id: priorityId }, useCaseId] = [await newPriority(), await newUse()]
  await app.as(ana, contract.stateMissionValue, { useCaseId, priorityId, statement: 'A first try at words.' })
  const { body } = await app.as(ana, contract.stateMissionValue, { useCaseId, priorityId, statement })
  assert.deepEqual(
    body.map((value) => value.statement),
    [statement],
  )
  assert.equal((await app.as(ana, listUseCases, { priority: priorityId })).body.total, 1)
  assert.deepEqual((await app.as(ana, contract.withdrawMissionValue, { useCaseId, priorityId })).body, [])
  assert.equal((await app.as(ana, contract.withdrawMissionValue, { useCaseId, priorityId })).status, 409)
})

test('only the owner and the Chief AI Officer state the value of a use, and only for a priority in force', async () => {
  const [priority, useCaseId] = [await newPriority(), await newUse()]
  const value = { useCaseId, priorityId: priority.id, statement }
  assert.equal((await app.as(ben, contract.stateMissionValue, value)).status, 403)
  await app.as(cora, contract.retirePriority, { id: priority.id, version: priority.version, reason: 'Reached.' })
  assert.equal((await app.as(ana, contract.stateMissionValue, value)).status, 422)
  assert.equal(
    (await app.as(cora, contract.retirePriority, { id: priority.id, version: 2, reason: 'Again' })).status,
    409,
  )
})

test('coverage counts the uses that go on, and those that serve no priority', async () => {
  const before = (await app.as(ana, contract.listPriorities, {})).body
  const [priority, one, two] = [await newPriority(), await newUse(), await newUse()]
  for (const useCaseId of [one, two])
    await app.as(ana, contract.stateMissionValue, { useCaseId, priorityId: priority.id, statement })
  await app.as(ana, retireUseCase, { id: two, reason: 'No longer needed.' })
  const { body } = await app.as(ana, contract.listPriorities, {})
  assert.equal(body.priorities.find(({ id }) => id === priority.id)?.uses, 1)
  assert.equal(body.usesWithout, before.usesWithout)
  assert.equal(body.usesInAll, before.usesInAll + 1)
})

test('another agency neither sees nor serves a priority', async () => {
  const [{ id }, useCaseId] = [await newPriority(), await newUse()]
  const stranger = examplePerson(other, 'Otto Other', ['chief AI officer'])
  assert.equal((await app.as(stranger, contract.openPriority, { id })).status, 404)
  assert.equal(
    (await app.as(stranger, contract.stateMissionValue, { useCaseId, priorityId: id, statement })).status,
    404,
  )
  assert.equal((await app.as(stranger, contract.listPriorities, {})).body.priorities.length, 0)
})
