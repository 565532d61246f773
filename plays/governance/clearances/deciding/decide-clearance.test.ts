import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, test } from 'node:test'
import { liftSuspension } from '@pilothouse/tools/approvals/contract'
import { suspendApproval } from '@pilothouse/tools/server'
import { grantDelegation, revokeDelegation } from '../../authority/contract.ts'
import { takePart } from '../../authority/take-part.ts'
import * as doors from '../contract.ts'
import * as lightDoors from '../reading/contract.ts'
import { clearanceWorld } from '../testing-clearances.ts'

const world = await clearanceWorld()
const { app, agency, people, pilotUse, issue, envelope, reason } = world
const { ana, yuki, noor, rita, kofi, daniel, olaf } = people
after(app.close)
beforeEach(() => app.setNow('2026-11-23T09:00:00Z'))

const open = async (useCaseId: string, who = yuki) => (await app.as(who, doors.openClearance, { useCaseId })).body
const whats = (problem: { missing?: readonly { what: string }[] | undefined } | null) =>
  problem?.missing?.map(({ what }) => what)

test('an official clears a use that lacks nothing, and the record keeps who, as what, when and why', async () => {
  const useCaseId = await pilotUse()
  const { body } = await issue(useCaseId)
  assert.deepEqual([body.version, body.state, body.stage, body.issuedByName], [1, 'in force', 'pilot', 'Yuki Tanabe'])
  const record = await open(useCaseId)
  assert.deepEqual(record.light, { kind: 'cleared', until: '2027-03-31' })
  assert.equal(record.versions[0]?.asRole, 'chief AI officer')
  assert.equal(record.versions[0]?.packs.length, 1)
  assert.deepEqual(
    record.changes.map(({ what, byName, because }) => ({ what, byName, because })),
    [{ what: 'issued', byName: 'Yuki Tanabe', because: reason }],
  )
  assert.equal(record.names['meridian-cloud/large-2026'], 'Meridian Large 2026')
})

test('what will run out is known beforehand, and the light names the last day on which calls pass', async () => {
  const useCaseId = await pilotUse(ana, { withPlan: false })
  await world.addPlan(useCaseId, '2026-01-15')
  await issue(useCaseId)
  const { clearance, light } = await open(useCaseId)
  assert.deepEqual(light, { kind: 'cleared', until: '2027-01-14' })
  assert.deepEqual(
    clearance?.lapses.map(({ kind, on }) => ({ kind, on })),
    [
      { kind: 'obligation', on: '2027-01-15' },
      { kind: 'pilot scope', on: '2027-07-01' },
    ],
  )
})

test('everything that is missing is named with who owes it', async () => {
  const useCaseId = await pilotUse(ana, { withPlan: false })
  const refused = await issue(useCaseId)
  assert.equal(refused.status, 409)
  assert.match(whats(refused.problem)?.join() ?? '', /^A plan that people can read: not started/)
  assert.equal(refused.problem?.missing?.[0]?.who, 'Ana Ruiz')
  assert.equal((await open(useCaseId)).missing.length, 1)
  assert.equal((await open(useCaseId)).clearance, null)
})

test('a model must be approved today, for these data, until the end; dates stay inside the pilot', async () => {
  const useCaseId = await pilotUse()
  const refusal = async (change: object) => whats((await issue(useCaseId, yuki, change)).problem)
  assert.deepEqual(await refusal({ models: ['nobody/knows'] }), ['The catalog does not know “nobody/knows”'])
  assert.match(
    (await refusal({ dataCategories: ['public', 'cui'] }))?.[0] ?? '',
    /not approved for data of the category/,
  )
  assert.match((await refusal({ validUntil: '2027-12-31' }))?.[0] ?? '', /^Dates inside the pilot’s scope/)
  assert.match((await refusal({ validFrom: '2026-11-05', validUntil: '2026-11-20' }))?.[0] ?? '', /still to come/)
})

test('an envelope is for people of offices that the agency has', async () => {
  const useCaseId = await pilotUse()
  for (const group of [randomUUID(), world.other.id])
    assert.equal(
      (await issue(useCaseId, yuki, { groups: [group] })).problem?.fields?.['groups'],
      'Choose offices of your agency.',
    )
})

test('only who holds the power, or has it delegated for now, decides; and nobody about a use that they made', async () => {
  const useCaseId = await pilotUse()
  for (const person of [ana, noor, rita, kofi]) {
    const { status, problem } = await issue(useCaseId, person)
    assert.equal(status, 403, person.name)
    assert.match(problem?.detail ?? '', /Who may: Yuki Tanabe/)
  }
  assert.equal((await issue(useCaseId, daniel)).status, 403)
  const own = await pilotUse({ ...yuki, roles: [...yuki.roles, ...ana.roles] })
  assert.match((await issue(own)).problem?.detail ?? '', /Somebody else must do this: you own it/)
})

test('a delegate decides while the delegation lasts: not after its last day, and not once it is revoked', async () => {
  const grant = (endsOn: string) =>
    app.as(yuki, grantDelegation, {
      toId: noor.id,
      power: 'issue clearances',
      organisationId: agency.id,
      startsOn: '2026-11-23',
      endsOn,
      reason: 'While I am at the board retreat.',
    })
  await grant('2026-11-25')
  const [first, second] = [await pilotUse(), await pilotUse()]
  assert.equal((await issue(first, noor)).status, 200)
  assert.equal((await open(first)).versions[0]?.delegated, true)
  app.setNow('2026-11-26T09:00:00Z')
  const late = await issue(second, noor, { validFrom: '2026-11-26' })
  assert.equal(late.status, 403)
  assert.match(late.problem?.detail ?? '', /ended on 2026-11-25/)
  const again = await app.as(yuki, grantDelegation, {
    toId: noor.id,
    power: 'issue clearances',
    organisationId: agency.id,
    startsOn: '2026-11-26',
    endsOn: '2026-12-24',
    reason: 'While I am at the board retreat.',
  })
  await app.as(yuki, revokeDelegation, { id: again.body.id, reason: 'I am back.' })
  assert.match(
    (await issue(second, noor, { validFrom: '2026-11-26' })).problem?.detail ?? '',
    /was revoked by Yuki Tanabe/,
  )
})

test('who reviewed a use does not clear it', async () => {
  const useCaseId = await pilotUse()
  const context = app.contextOf(yuki)
  const act = { useCaseId, capacity: 'reviewing: privacy', act: 'decided the privacy review' } as const
  await context.transaction((db) => takePart(db, context, act))
  assert.match((await issue(useCaseId)).problem?.detail ?? '', /you decided the privacy review/)
})

test('a suspended model clears nothing', async () => {
  const useCaseId = await pilotUse()
  const { version } = await app.db
    .selectFrom('catalogue_entry')
    .select('version')
    .where('id', '=', world.entryId)
    .executeTakeFirstOrThrow()
  await suspendApproval(app.contextOf(yuki), { id: world.entryId, version, reason: 'It leaked inputs.', tell: [] })
  assert.deepEqual(whats((await issue(useCaseId)).problem), ['Meridian Large 2026 is suspended'])
  await app.as(yuki, liftSuspension, {
    id: world.entryId,
    version: version + 1,
    reason: 'The leak is closed.',
    tell: [],
  })
  assert.equal((await issue(useCaseId)).status, 200)
})

test('a use is cleared once; two officials at once do not clear it twice', async () => {
  const useCaseId = await pilotUse()
  const answers = await Promise.all([issue(useCaseId), issue(useCaseId)])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, two) => one - two),
    [200, 409],
  )
  assert.match((await issue(useCaseId)).problem?.detail ?? '', /has a clearance already: Yuki Tanabe decided version 1/)
})

test('an amendment is a decision of its own, over the version that was read', async () => {
  const useCaseId = await pilotUse()
  await issue(useCaseId)
  const amend = (version: number, change: object) =>
    app.as(yuki, doors.amendClearance, { useCaseId, version, envelope: envelope(change), reason })
  const answers = await Promise.all([amend(1, { callsPerMinute: 10 }), amend(1, { callsPerMinute: 20 })])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, two) => one - two),
    [200, 409],
  )
  const lost = answers.find(({ status }) => status === 409)
  assert.match(lost?.problem?.detail ?? '', /You read version 1. Meanwhile Yuki Tanabe decided version 2/)
  const { versions, changes } = await open(useCaseId)
  assert.deepEqual(
    versions.map(({ version }) => version),
    [2, 1],
  )
  assert.deepEqual(
    changes.map(({ what }) => what),
    ['amended', 'issued'],
  )
  assert.equal(
    (await app.as(ana, doors.amendClearance, { useCaseId, version: 2, envelope: envelope(), reason })).status,
    403,
  )
})

test('what was revoked stays so: only a new clearance lets calls pass again', async () => {
  const useCaseId = await pilotUse()
  await issue(useCaseId)
  assert.equal((await app.as(rita, doors.revokeClearance, { useCaseId, version: 1, reason })).status, 403)
  assert.equal((await app.as(yuki, doors.revokeClearance, { useCaseId, version: 1, reason })).body.state, 'revoked')
  assert.deepEqual((await open(useCaseId)).light, { kind: 'revoked' })
  for (const door of [doors.revokeClearance, doors.reinstateClearance])
    assert.equal((await app.as(yuki, door, { useCaseId, version: 1, reason })).status, 409)
  assert.equal(
    (await app.as(yuki, doors.amendClearance, { useCaseId, version: 1, envelope: envelope(), reason })).status,
    409,
  )
  assert.equal((await issue(useCaseId)).body.version, 1)
  assert.deepEqual((await open(useCaseId)).light, { kind: 'cleared', until: '2027-03-31' })
})

test('another agency sees no clearance and touches none', async () => {
  const useCaseId = await pilotUse()
  await issue(useCaseId)
  assert.equal((await app.as(olaf, doors.openClearance, { useCaseId })).status, 404)
  assert.equal((await issue(useCaseId, olaf)).status, 404)
  assert.equal((await app.as(olaf, doors.pullKillSwitch, { useCaseId, reason: 'Stop it' })).status, 404)
  assert.deepEqual((await app.as(olaf, lightDoors.listLights, { useCaseId: [useCaseId] })).body.lights, [
    { useCaseId, light: { kind: 'not cleared' } },
  ])
  assert.equal((await app.as(olaf, doors.listClearances, {})).body.total, 0)
})

test('the list narrows by light and sorts, and its file holds the same', async () => {
  const all = (await app.as(daniel, doors.listClearances, { pageSize: 200 })).body
  const cleared = (await app.as(daniel, doors.listClearances, { light: ['cleared'], pageSize: 200 })).body
  assert.ok(cleared.total > 0 && cleared.total < all.total)
  const file = await (await app.request(daniel, '/api/governance/clearances/export?light=revoked')).text()
  assert.equal(file.trim().split('\n').length, 1 + all.entries.filter(({ light }) => light.kind === 'revoked').length)
})

test('decisions and history are written once: nobody changes or removes them', async () => {
  const context = app.contextOf(yuki)
  for (const table of ['clearance', 'clearance_version', 'clearance_change', 'clearance_cause'] as const)
    await assert.rejects(
      context.transaction((db) => db.deleteFrom(table).execute()),
      /permission denied/,
    )
  await assert.rejects(
    context.transaction((db) => db.updateTable('clearance_version').set({ reason: '' }).execute()),
    /permission denied/,
  )
})
