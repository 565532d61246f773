import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { installationIn } from '@pilothouse/platform/identity/person'
import { suspendApproval } from '@pilothouse/tools/server'
import { liftSuspension } from '@pilothouse/tools/approvals/contract'
import { openGates } from '@pilothouse/use-cases/gates'
import { changeStage, setPilotScope } from '@pilothouse/use-cases/server'
import { examplePilotScope } from '@pilothouse/use-cases/example'
import * as doors from '../contract.ts'
import * as lightDoors from '../reading/contract.ts'
import { may } from '../may.ts'
import { prepareClearance } from '../prepare-clearance.ts'
import { clearanceWorld } from '../testing-clearances.ts'
import { liftCause } from './lift-cause.ts'
import { mindClearance } from './mind-clearance.ts'
import { mindClearancesNaming } from './mind-clearances.ts'
import { suspendClearance } from './suspend-clearance.ts'

const world = await clearanceWorld()
const { app, agency, people, pilotUse, issue, envelope, reason } = world
const { ana, yuki, noor, kofi, rita } = people
after(app.close)
beforeEach(() => app.setNow('2026-11-23T09:00:00Z'))

const installation = app.contextOf(installationIn(agency.id))
const open = async (useCaseId: string) => (await app.as(yuki, doors.openClearance, { useCaseId })).body
const light = async (useCaseId: string) => (await open(useCaseId)).light
const reinstate = (useCaseId: string, who = yuki, version = 1) =>
  app.as(who, doors.reinstateClearance, { useCaseId, version, reason })
const finding = {
  kind: 'finding',
  subject: 'finding-1',
  because: 'A severe finding is open: it made up a rule.',
} as const

async function cleared(): Promise<string> {
  const useCaseId = await pilotUse()
  await issue(useCaseId)
  return useCaseId
}

test('a cause suspends at once, is told once, and reinstating is refused while it stands, naming it', async () => {
  const useCaseId = await cleared()
  assert.equal(await suspendClearance(installation, { useCaseId, cause: finding }), true)
  assert.equal(await suspendClearance(installation, { useCaseId, cause: finding }), false)
  assert.deepEqual(await light(useCaseId), { kind: 'suspended', why: '1 severe finding' })
  const refused = await reinstate(useCaseId)
  assert.equal(refused.status, 409)
  assert.deepEqual(
    refused.problem?.missing?.map(({ what }) => what),
    [finding.because],
  )
  assert.equal(await liftCause(installation, { useCaseId, ...finding, because: 'The finding is closed.' }), true)
  assert.deepEqual(await light(useCaseId), { kind: 'suspended', why: 'waits to be reinstated' })
  assert.equal((await reinstate(useCaseId, ana)).status, 403)
  assert.equal((await reinstate(useCaseId)).body.state, 'in force')
  assert.match((await reinstate(useCaseId)).problem?.detail ?? '', /not suspended/)
  assert.deepEqual(
    (await open(useCaseId)).changes.map(({ what }) => what),
    ['reinstated', 'cause lifted', 'suspended', 'issued'],
  )
})

test('a duty that runs out takes the clearance away at the start of its day, and meeting it again does not give it back', async () => {
  const useCaseId = await pilotUse(ana, { withPlan: false })
  await world.addPlan(useCaseId, '2025-12-10')
  await issue(useCaseId)
  app.setNow('2026-12-09T23:59:59Z')
  assert.deepEqual(await light(useCaseId), { kind: 'cleared', until: '2026-12-09' })
  app.setNow('2026-12-10T00:00:00Z')
  assert.deepEqual(await light(useCaseId), { kind: 'suspended', why: '1 duty overdue' })
  await mindClearance(installation, { useCaseId })
  app.setNow('2026-12-01T09:00:00Z')
  assert.deepEqual(
    await light(useCaseId),
    { kind: 'suspended', why: '1 duty overdue' },
    'a clock set back revives nothing',
  )
  app.setNow('2026-12-10T10:00:00Z')
  await world.addPlan(useCaseId, '2026-12-10')
  await mindClearance(installation, { useCaseId })
  assert.deepEqual(await light(useCaseId), { kind: 'suspended', why: 'waits to be reinstated' })
  assert.equal((await reinstate(useCaseId)).body.state, 'in force')
  assert.deepEqual(await light(useCaseId), { kind: 'cleared', until: '2027-03-31' })
})

test('an expired clearance stays expired when the clock is set back, once anybody looked', async () => {
  const useCaseId = await pilotUse()
  await issue(useCaseId, yuki, { validUntil: '2026-11-30' })
  app.setNow('2026-12-01T09:00:00Z')
  await mindClearance(installation, { useCaseId })
  await mindClearance(installation, { useCaseId })
  app.setNow('2026-11-25T09:00:00Z')
  assert.deepEqual(await light(useCaseId), { kind: 'expired', on: '2026-11-30' })
  assert.match((await reinstate(useCaseId)).problem?.detail ?? '', /ended on 2026-11-30. Amend it/)
  assert.equal((await open(useCaseId)).changes.filter(({ what }) => what === 'expired').length, 1)
})

test('a pilot whose scope ends is suspended; a longer scope lifts that', async () => {
  const useCaseId = await cleared()
  const scope = { ...examplePilotScope, startsOn: '2026-11-01', endsOn: '2026-11-25' }
  await setPilotScope(app.contextOf(ana), { id: useCaseId, version: 1, ...scope })
  await mindClearance(installation, { useCaseId })
  assert.deepEqual(await light(useCaseId), { kind: 'cleared', until: '2026-11-25' })
  app.setNow('2026-11-26T09:00:00Z')
  assert.deepEqual(await light(useCaseId), { kind: 'suspended', why: 'the pilot has ended' })
  await setPilotScope(app.contextOf(ana), { id: useCaseId, version: 2, ...scope, endsOn: '2027-06-30' })
  await mindClearance(installation, { useCaseId })
  assert.deepEqual(await light(useCaseId), { kind: 'suspended', why: 'waits to be reinstated' })
})

test('a model that loses its approval suspends every clearance that names it', async () => {
  const [first, second] = [await cleared(), await cleared()]
  const version = async () =>
    (
      await app.db
        .selectFrom('catalogue_entry')
        .select('version')
        .where('id', '=', world.entryId)
        .executeTakeFirstOrThrow()
    ).version
  const id = world.entryId
  await suspendApproval(app.contextOf(yuki), { id, version: await version(), reason: 'It leaked inputs.', tell: [] })
  await mindClearancesNaming(installation, { key: 'meridian-cloud/large-2026' })
  for (const useCaseId of [first, second])
    assert.deepEqual(await light(useCaseId), { kind: 'suspended', why: '1 model or tool not approved' })
  assert.match((await reinstate(first)).problem?.missing?.[0]?.what ?? '', /Meridian Large 2026 is suspended/)
  await app.as(yuki, liftSuspension, { id, version: await version(), reason: 'The leak is closed.', tell: [] })
  await mindClearancesNaming(installation, { key: 'meridian-cloud/large-2026' })
  assert.equal((await reinstate(first)).body.state, 'in force')
})

test('another stage suspends until it is decided anew; a step back or retirement takes the clearance away', async () => {
  const useCaseId = await cleared()
  const move = (to: 'deployed' | 'pre-deployment') =>
    changeStage(app.contextOf(ana), { id: useCaseId, to, reason: 'As the board said.' }, openGates.stage)
  await move('deployed')
  await mindClearance(installation, { useCaseId })
  assert.deepEqual(await light(useCaseId), { kind: 'suspended', why: 'the stage changed' })
  assert.match((await reinstate(useCaseId)).problem?.missing?.[0]?.what ?? '', /cleared for the stage “pilot”/)
  const amended = await app.as(yuki, doors.amendClearance, { useCaseId, version: 1, envelope: envelope(), reason })
  assert.deepEqual([amended.body.state, amended.body.stage, amended.body.version], ['in force', 'deployed', 2])
  await move('pre-deployment')
  await mindClearance(installation, { useCaseId })
  assert.deepEqual(await light(useCaseId), { kind: 'revoked' })
})

test('the kill switch is pulled by who is near, stops every call, and is let go of only by an official', async () => {
  const useCaseId = await cleared()
  const pull = (who = ana, drill = false) =>
    app.as(who, doors.pullKillSwitch, { useCaseId, reason: 'It insults people', drill })
  assert.match((await pull(kofi)).problem?.detail ?? '', /pulled by Ana Ruiz, who owns this use/)
  const { id } = (await pull(rita)).body
  const { clearance } = await open(useCaseId)
  assert.ok(clearance)
  const call = {
    day: '2026-11-23',
    model: 'meridian-cloud/large-2026',
    dataCategories: ['public'],
    groups: [agency.component.id],
    tools: [],
    training: ['using-generative-ai'],
  }
  const verdict = may(prepareClearance(clearance), call)
  assert.deepEqual(verdict, {
    kind: 'no',
    code: 'clearance_suspended',
    because: 'This use is suspended: Stopped by hand by Rita Reviewer: It insults people.',
    missing: id,
  })
  const outcome = 'The prompt was mended and tried on the old cases.'
  assert.equal((await reinstate(useCaseId)).status, 409)
  for (const who of [rita, ana, noor])
    assert.equal((await app.as(who, doors.releaseKillSwitch, { id, outcome })).status, 403)
  assert.equal((await app.as(yuki, doors.releaseKillSwitch, { id, outcome })).status, 200)
  assert.equal((await app.as(yuki, doors.releaseKillSwitch, { id, outcome })).status, 409)
  assert.deepEqual(await light(useCaseId), { kind: 'suspended', why: 'waits to be reinstated' })
  assert.equal((await reinstate(useCaseId)).body.state, 'in force')
})

test('a drill stops calls for real, its record is evidence, and there is none of a use that is stopped already', async () => {
  const useCaseId = await cleared()
  const pull = () => app.as(ana, doors.pullKillSwitch, { useCaseId, reason: 'Half-yearly drill', drill: true })
  const { id } = (await pull()).body
  assert.deepEqual(
    (await app.as(kofi, lightDoors.listDrills, {})).body.drills.map((one) => one.useCaseId),
    [useCaseId],
  )
  assert.equal((await pull()).status, 409)
  await app.as(ana, doors.releaseKillSwitch, { id, outcome: 'All calls stopped; the team knew whom to call.' })
  const evidence = await app.db
    .selectFrom('evidence')
    .select(['kind', 'source_id'])
    .where('use_case_id', '=', useCaseId)
    .where('kind', '=', 'drill')
    .execute()
  assert.deepEqual(evidence, [{ kind: 'drill', source_id: id }])
  assert.deepEqual(await light(useCaseId), { kind: 'suspended', why: 'waits to be reinstated' })
})

test('an amendment that settles every cause puts in force again; one that does not leaves it suspended', async () => {
  const useCaseId = await cleared()
  await suspendClearance(installation, { useCaseId, cause: finding })
  const amend = (version: number) =>
    app.as(yuki, doors.amendClearance, { useCaseId, version, envelope: envelope(), reason })
  assert.equal((await amend(1)).body.state, 'suspended')
  await liftCause(installation, { useCaseId, ...finding, because: 'The finding is closed.' })
  assert.equal((await amend(2)).body.state, 'in force')
})

test('nothing is suspended where nothing was cleared', async () => {
  const useCaseId = await pilotUse()
  assert.equal(await suspendClearance(installation, { useCaseId, cause: finding }), false)
  await mindClearance(installation, { useCaseId })
  assert.deepEqual(await light(useCaseId), { kind: 'not cleared' })
})
