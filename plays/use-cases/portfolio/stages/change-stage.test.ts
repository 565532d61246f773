import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { examplePilotScope, exampleUseCase } from '../../example.ts'
import { openGates } from '../../gates.ts'
import { useCaseRoutes } from '../../server.ts'
import {
  changeStage,
  createUseCase,
  listPilotWarnings,
  openUseCase,
  retireUseCase,
  setPilotScope,
} from '../contract.ts'
import { scopeStateOn } from './pilot-scope.ts'
import { Stage, stagesAfter } from './stage.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const ben = examplePerson(agency, 'Ben Osei', ['use-case owner'])

async function newUseCase(): Promise<string> {
  const { body } = await app.as(ana, createUseCase, { ...exampleUseCase(agency.id), stage: 'idea' })
  return body.id
}

test('a use case goes from idea to deployment and into retirement, and its history says why', async () => {
  const id = await newUseCase()
  await app.as(ana, setPilotScope, { id, version: 0, ...examplePilotScope })
  for (const to of ['pre-deployment', 'pilot', 'deployed'] as const) {
    assert.equal((await app.as(ana, changeStage, { id, to, reason: `Ready for ${to}` })).body.stage, to)
  }
  assert.equal((await app.as(ana, retireUseCase, { id, reason: 'The contract ended.' })).body.stage, 'retired')
  const { history } = (await app.as(ana, openUseCase, { id })).body
  assert.deepEqual(
    history.map(({ to }) => to),
    ['retired', 'deployed', 'pilot', 'pre-deployment', 'idea'],
  )
  assert.equal(history[0]?.reason, 'The contract ended.')
})

test('there is no move but along the arrows', async () => {
  const id = await newUseCase()
  const jumped = await app.as(ana, changeStage, { id, to: 'deployed', reason: 'In a hurry' })
  assert.equal(jumped.status, 409)
  assert.match(jumped.problem?.detail ?? '', /may move to: pre-deployment, retired/)
})

test('a pilot needs a scope that has not run out', async () => {
  const id = await newUseCase()
  await app.as(ana, changeStage, { id, to: 'pre-deployment', reason: 'The team starts.' })
  assert.match(
    (await app.as(ana, changeStage, { id, to: 'pilot', reason: 'All set.' })).problem?.detail ?? '',
    /needs a scope/,
  )
  await app.as(ana, setPilotScope, {
    id,
    version: 0,
    ...examplePilotScope,
    startsOn: '2026-01-01',
    endsOn: '2026-11-22',
  })
  assert.match(
    (await app.as(ana, changeStage, { id, to: 'pilot', reason: 'All set.' })).problem?.detail ?? '',
    /ended on 2026-11-22/,
  )
})

test('only its owner or the Chief AI Officer may move a use case or set its scope', async () => {
  const id = await newUseCase()
  assert.equal((await app.as(ben, changeStage, { id, to: 'pre-deployment', reason: 'Mine now' })).status, 403)
  assert.equal((await app.as(ben, setPilotScope, { id, version: 0, ...examplePilotScope })).status, 403)
  assert.equal(
    (await app.as(examplePerson(agency, 'Aud Itor', ['auditor']), retireUseCase, { id, reason: 'No' })).status,
    403,
  )
})

test('a move needs a reason', async () => {
  const id = await newUseCase()
  assert.equal((await app.as(ana, changeStage, { id, to: 'pre-deployment', reason: ' ' })).status, 422)
})

test('two people who set the scope at once do not overwrite each other', async () => {
  const id = await newUseCase()
  const answers = await Promise.all(
    [1, 2].map((userLimit) => app.as(ana, setPilotScope, { id, version: 0, ...examplePilotScope, userLimit })),
  )
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, two) => one - two),
    [200, 409],
  )
  const last = await app.as(ana, setPilotScope, { id, version: 1, ...examplePilotScope, userLimit: 3 })
  assert.equal(last.body.version, 2)
})

test('a scope cannot end before it starts', async () => {
  const id = await newUseCase()
  const answer = await app.as(ana, setPilotScope, {
    id,
    version: 0,
    ...examplePilotScope,
    startsOn: '2026-12-02',
    endsOn: '2026-12-01',
  })
  assert.equal(answer.problem?.fields?.['endsOn'], 'The last day comes before the first.')
})

test('a retired use case may only be taken up again, and nothing removes it', async () => {
  assert.deepEqual(stagesAfter('retired'), ['pre-deployment'])
  assert.deepEqual(stagesAfter(null), Stage.options)
  const context = app.contextOf(ana)
  await assert.rejects(
    context.transaction((db) => db.deleteFrom('use_case').execute()),
    /permission denied/,
  )
  await assert.rejects(
    context.transaction((db) => db.updateTable('stage_change').set({ reason: '' }).execute()),
    /permission denied/,
  )
})

test('a pilot warns before its last day and is expired after it', () => {
  const scope = { startsOn: '2026-11-01', endsOn: '2026-12-31', warnDays: 30 }
  assert.equal(scopeStateOn(scope, '2026-10-31'), 'not started')
  assert.equal(scopeStateOn(scope, '2026-11-30'), 'running')
  assert.equal(scopeStateOn(scope, '2026-12-01'), 'ends soon')
  assert.equal(scopeStateOn(scope, '2026-12-31'), 'ends soon')
  assert.equal(scopeStateOn(scope, '2027-01-01'), 'expired')
})

test('running pilots that end within their warning time are listed, the earliest first', async () => {
  const dates = { 'long gone': '2026-11-01', 'ends soon': '2026-12-10', 'has time': '2027-06-30' }
  for (const [title, endsOn] of Object.entries(dates)) {
    const id = (await app.as(ana, createUseCase, { ...exampleUseCase(agency.id, { title }), stage: 'pre-deployment' }))
      .body.id
    await app.as(ana, setPilotScope, {
      id,
      version: 0,
      ...examplePilotScope,
      startsOn: '2026-10-01',
      endsOn: '2027-06-30',
    })
    await app.as(ana, changeStage, { id, to: 'pilot', reason: 'All set.' })
    await app.as(ana, setPilotScope, { id, version: 1, ...examplePilotScope, startsOn: '2026-10-01', endsOn })
  }
  const { body } = await app.as(ben, listPilotWarnings, {})
  assert.deepEqual(
    body.pilots.map(({ title, expired }) => ({ title, expired })),
    [
      { title: 'long gone', expired: true },
      { title: 'ends soon', expired: false },
    ],
  )
})
