import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleUseCase } from '@pilothouse/use-cases/example'
import { openGates } from '@pilothouse/use-cases/gates'
import { changeStage, createUseCase, openUseCase } from '@pilothouse/use-cases/portfolio/contract'
import { useCaseRoutes } from '@pilothouse/use-cases/server'
import { grantDelegation } from '../../authority/grant-delegation.ts'
import { settlePerson } from '../../example.ts'
import * as gateDoors from './contract.ts'
import { exampleDuty, putInForce } from '../example-duties.ts'
import { recomputeObligations } from '../recompute/recompute-obligations.ts'
import { obligationRoutes } from '../server.ts'
import { endSpentPassages } from './end-emergency-passage.ts'
import { stageGate } from './stage-gate.ts'

const app = await testApp((routes) => {
  useCaseRoutes(routes, { ...openGates, stage: stageGate })
  obligationRoutes(routes)
})
after(app.close)
const agency = await exampleAgency(app.db)
const settled = (name: string, roles: Parameters<typeof examplePerson>[2]) =>
  settlePerson(app.db, examplePerson(agency, name, roles))
const ana = await settled('Ana Ruiz', ['use-case owner'])
const cora = await settled('Cora Chief', ['chief AI officer'])
const della = await settled('Della Gate', ['board member'])
const stranger = examplePerson(await exampleAgency(app.db, 'OTH'), 'Sam Stranger', ['chief AI officer'])
await putInForce(app.contextOf(cora), agency.id, [exampleDuty()])

async function newUse(owner = ana): Promise<string> {
  const { body } = await app.as(owner, createUseCase, { ...exampleUseCase(agency.id), stage: 'idea' })
  await recomputeObligations(app.contextOf(owner), body.id)
  return body.id
}

const open = (who: Person, useCaseId: string, hours = 24) =>
  app.as(who, gateDoors.openEmergencyPassage, {
    useCaseId,
    toStage: 'pre-deployment',
    hours,
    reason: 'The river rises and crews need the reports sorted tonight.',
  })
const move = (id: string) => app.as(ana, changeStage, { id, to: 'pre-deployment', reason: 'The flood.' })

test('the owner, a delegate, a token and a stranger open no emergency passage', async () => {
  const id = await newUse()
  await grantDelegation(app.contextOf(cora), {
    toId: della.id,
    power: 'decide gates',
    organisationId: agency.id,
    startsOn: '2026-11-23',
    endsOn: '2026-12-31',
    reason: 'Leave',
  })
  for (const who of [ana, della, { ...cora, via: 'token' as const }]) assert.equal((await open(who, id)).status, 403)
  assert.equal((await open(stranger, id)).status, 404)
})

test('it is open for at most 72 hours, and one at a time for a use', async () => {
  const id = await newUse()
  for (const hours of [0.5, 73, 1000]) assert.equal((await open(cora, id, hours)).status, 422)
  const answers = await Promise.all([open(cora, id, 72), open(cora, id, 1)])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, other) => one - other),
    [200, 409],
  )
})

test('the Chief AI Officer who owns a use opens none for it', async () => {
  assert.equal((await open(cora, await newUse(cora))).status, 403)
})

test('a use moves through it, the history says so, everybody sees it, and it ends by itself', async () => {
  const id = await newUse()
  assert.equal((await move(id)).status, 409)
  assert.equal((await open(cora, id, 2)).status, 200)
  const { passages } = (await app.as(della, gateDoors.listOpenEmergencies, {})).body
  assert.ok(passages.some(({ useCaseId }) => useCaseId === id))
  assert.equal((await app.as(stranger, gateDoors.listOpenEmergencies, {})).body.passages.length, 0)
  assert.equal((await move(id)).body.stage, 'pre-deployment')
  const { history } = (await app.as(ana, openUseCase, { id })).body
  assert.match(history[0]?.exception ?? '', /Emergency passage of Cora Chief, .*One duty was still owed\./)
  app.setNow('2026-11-23T11:00:01Z')
  assert.ok(!(await app.as(della, gateDoors.listOpenEmergencies, {})).body.passages.some((one) => one.useCaseId === id))
  await endSpentPassages(app.contextOf(cora))
  await endSpentPassages(app.contextOf(cora))
  const { body } = await app.db
    .selectFrom('ledger_entry')
    .select('body')
    .where('event', '=', 'emergency passage ended')
    .where('subject', '=', id)
    .executeTakeFirstOrThrow()
  assert.match(body, /"stillOwed":1/)
  app.setNow('2026-11-23T10:00:00Z')
  assert.ok(!(await app.as(della, gateDoors.listOpenEmergencies, {})).body.passages.some((one) => one.useCaseId === id))
  app.setNow('2026-11-23T09:00:00Z')
})

test('a passage for one stage opens no other, and once ended it opens nothing', async () => {
  const id = await newUse()
  const { body } = await app.as(cora, gateDoors.openEmergencyPassage, {
    useCaseId: id,
    toStage: 'pilot',
    hours: 4,
    reason: 'For the pilot and nothing else.',
  })
  assert.equal((await move(id)).status, 409)
  assert.equal((await app.as(ana, gateDoors.endEmergencyPassage, { id: body.id, because: 'Over' })).status, 403)
  assert.equal((await app.as(stranger, gateDoors.endEmergencyPassage, { id: body.id, because: 'Over' })).status, 404)
  assert.equal((await app.as(cora, gateDoors.endEmergencyPassage, { id: body.id, because: 'Over' })).status, 200)
  assert.equal((await app.as(cora, gateDoors.endEmergencyPassage, { id: body.id, because: 'Over' })).status, 409)
})
