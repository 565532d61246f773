import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { examplePilotScope, exampleUseCase } from '@pilothouse/use-cases/example'
import { openGates } from '@pilothouse/use-cases/gates'
import { changeStage, createUseCase, setPilotScope } from '@pilothouse/use-cases/server'
import { Power } from '../authority/delegation.ts'
import { grantDelegation } from '../authority/grant-delegation.ts'
import { settlePerson } from '../example.ts'
import { reportFacts } from '../obligations/facts/report-facts.ts'
import { insertAdoption } from '../policy-packs/adoptions/adoption.store.ts'
import * as contract from './contract.ts'
import { endExemption, noteEndedExemptions } from './exemptions/end-exemption.ts'
import { exemptionStateOn } from './exemptions/pilot-exemption.ts'
import { noteEndedWaivers } from './note-ended-waivers.ts'
import { waiverRoutes } from './server.ts'
import { waiverStateOn } from './waiver.ts'

const app = await testApp(waiverRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const settle = (name: string, roles: Person['roles'][number]['role'][], at = agency) =>
  settlePerson(app.db, examplePerson(at, name, roles))
const ana = await settle('Ana Ruiz', ['use-case owner'])
const yuki = await settle('Yuki Tanabe', ['chief AI officer'])
const dev = await settle('Dev Rao', ['board member', 'administrator'])
const olaf = await settle('Olaf Brand', ['chief AI officer'], other)
const world = app.contextOf(yuki)

await world.transaction((db) =>
  insertAdoption(db, {
    organisationId: agency.id,
    packId: 'us-omb-m-25-21',
    version: '2025-04-03',
    startsOn: '2025-04-03',
    reason: 'The memorandum binds us.',
    decidedById: yuki.id,
    decidedByName: yuki.name,
    officerName: null,
    decisionReference: null,
    decidedAt: new Date('2026-01-05'),
    shown: '',
  }),
)

/** A high-impact use in pre-deployment, with what it owes by key. */
async function highImpactUse(owner = ana) {
  const context = app.contextOf(owner)
  const { id } = await createUseCase(context, exampleUseCase(agency.id))
  await changeStage(context, { id, to: 'pre-deployment', reason: 'The team starts.' }, openGates.stage)
  await reportFacts(app.contextOf(yuki), id, { determination: 'high-impact' }, { kind: 'determination', id })
  return { id, owes: await owed(id) }
}

async function owed(useCaseId: string) {
  const rows = await world.transaction((db) =>
    db.selectFrom('obligation').select(['id', 'key', 'state']).where('use_case_id', '=', useCaseId).execute(),
  )
  const found = (key: string) => {
    const row = rows.find((one) => one.key === key)
    assert.ok(row, `no obligation ${key}`)
    return row
  }
  return found
}

const draft = (obligationId: string, more: object = {}) => ({
  obligationId,
  ground: 'unacceptable impediment' as const,
  determination: `Dispatch cannot stop for hearings in this storm season; a panel of crews checks ${obligationId} weekly instead.`,
  publicSummary: 'Public hearings are put off until the storm season is over.',
  withheldBecause: null,
  endsOn: '2027-08-31',
  ...more,
})

test('the Chief AI Officer waives one practice for one use; the duty rests until the waiver ends', async () => {
  const { id, owes } = await highImpactUse()
  const { body } = await app.as(yuki, contract.grantWaiver, draft(owes('consultation').id))
  assert.deepEqual([body.packVersion, body.recertifyBy, body.noticeDueOn], ['2025-04-03', '2027-08-31', '2026-12-23'])
  assert.equal((await owed(id))('consultation').state, 'waived')
  const again = await app.as(yuki, contract.grantWaiver, draft(owes('consultation').id))
  assert.equal(again.status, 409)
})

test('nobody else waives: no delegate, no owner, no token of the officer, no officer of another agency', async () => {
  for (const power of Power.options.filter((one) => !one.startsWith('review')))
    await grantDelegation(world, {
      toId: dev.id,
      power,
      organisationId: agency.id,
      startsOn: '2026-11-23',
      endsOn: '2026-12-23',
      reason: 'While the officer is away.',
    })
  const { owes } = await highImpactUse()
  const { id } = owes('appeals')
  assert.equal((await app.as(dev, contract.grantWaiver, draft(id))).status, 403)
  assert.equal((await app.as(ana, contract.grantWaiver, draft(id))).status, 403)
  assert.equal((await app.as({ ...yuki, via: 'token' }, contract.grantWaiver, draft(id))).status, 403)
  assert.equal((await app.as(olaf, contract.grantWaiver, draft(id))).status, 404)
})

test('an officer who owns the use does not waive for it', async () => {
  const cora = await settle('Cora Chief', ['chief AI officer', 'use-case owner'])
  const { owes } = await highImpactUse(cora)
  const { status, problem } = await app.as(cora, contract.grantWaiver, draft(owes('appeals').id))
  assert.equal(status, 403)
  assert.match(problem?.detail ?? '', /you own it/)
})

test('what a pack lets nobody waive is refused with its source, and so is a waiver that is too long', async () => {
  const { owes } = await highImpactUse()
  const never = await app.as(yuki, contract.grantWaiver, draft(owes('determination').id))
  assert.equal(never.status, 409)
  assert.match(never.problem?.detail ?? '', /may not be waived by anybody \(us-omb-m-25-21 of 2025-04-03/)
  const long = await app.as(yuki, contract.grantWaiver, draft(owes('appeals').id, { endsOn: '2029-01-01' }))
  assert.equal(long.status, 422)
  assert.match(long.problem?.fields?.['endsOn'] ?? '', /at the latest/)
})

test('a determination in the words of another system is refused', async () => {
  const words = 'Testing every release for four weeks would leave residents without road reports in winter.'
  const [one, two] = [await highImpactUse(), await highImpactUse()]
  assert.equal(
    (await app.as(yuki, contract.grantWaiver, draft(one.owes('appeals').id, { determination: words }))).status,
    200,
  )
  const copied = await app.as(
    yuki,
    contract.grantWaiver,
    draft(two.owes('appeals').id, { determination: words.toUpperCase() }),
  )
  assert.match(copied.problem?.fields?.['determination'] ?? '', /The same words stand in the waiver for/)
})

test('a revoked waiver brings the duty back at once and starts a second clock for the notice', async () => {
  const { id, owes } = await highImpactUse()
  const waiver = (await app.as(yuki, contract.grantWaiver, draft(owes('appeals').id))).body
  const revoked = await app.as(yuki, contract.revokeWaiver, {
    id: waiver.id,
    version: waiver.version,
    because: 'The season is over.',
  })
  assert.equal(revoked.body.revocationNoticeDueOn, '2026-12-23')
  assert.equal((await owed(id))('appeals').state, 'stale')
  const stale = await app.as(yuki, contract.revokeWaiver, {
    id: waiver.id,
    version: waiver.version,
    because: 'The season is over.',
  })
  assert.equal(stale.status, 409)
})

test('notices are recorded for the grant and then for the revocation, by the officer or an administrator', async () => {
  const { owes } = await highImpactUse()
  let waiver = (await app.as(yuki, contract.grantWaiver, draft(owes('fail-safe').id))).body
  const told = (person: Person, sentOn: string) =>
    app.as(person, contract.recordNotice, {
      id: waiver.id,
      version: waiver.version,
      sentOn,
      reference: 'Letter 26-114',
    })
  assert.equal((await told(ana, '2026-11-23')).status, 403)
  assert.equal((await told(yuki, '2027-11-23')).status, 422)
  waiver = (await told(dev, '2026-11-23')).body
  assert.equal(waiver.noticeSentOn, '2026-11-23')
  assert.equal((await told(dev, '2026-11-23')).status, 409)
})

test('a waiver that nobody recertifies within the year is over, and a clock set back does not revive it', async () => {
  const { id, owes } = await highImpactUse()
  const waiver = (
    await app.as(yuki, contract.grantWaiver, draft(owes('operator-training').id, { endsOn: '2027-11-23' }))
  ).body
  app.setNow('2027-06-01T09:00:00Z')
  const finding = 'Trainers are still in the field; crews were coached in March.'
  const kept = await app.as(yuki, contract.recertifyWaiver, { id: waiver.id, version: waiver.version, finding })
  assert.equal(kept.body.recertifyBy, '2027-11-23')
  app.setNow('2027-11-24T09:00:00Z')
  assert.equal(waiverStateOn(kept.body, '2027-11-24'), 'ended')
  await noteEndedWaivers(app.contextOf(yuki))
  app.setNow('2027-01-01T09:00:00Z')
  assert.equal((await owed(id))('operator-training').state, 'stale')
  const { body } = await app.as(yuki, contract.openWaiver, { id: waiver.id })
  assert.equal(waiverStateOn(body.waiver, '2027-01-01'), 'ended')
  const late = await app.as(yuki, contract.recertifyWaiver, { id: waiver.id, version: body.waiver.version, finding })
  assert.equal(late.status, 409)
  app.setNow('2026-11-23T09:00:00Z')
})

const certificate = (useCaseId: string, more: object = {}) => ({
  useCaseId,
  userLimit: 12,
  limits: 'Twelve dispatchers in two yards; no report of injury is sorted by it.',
  notice: 'The web form says that software sorts reports and a person checks.',
  optOut: 'Callers may ask for a dispatcher.',
  practicesKept: 'Testing on 500 old reports before the start; weekly checks by the crews.',
  startsOn: '2027-01-04',
  endsOn: '2027-06-30',
  ...more,
})

async function scopedUse() {
  const use = await highImpactUse()
  await setPilotScope(app.contextOf(ana), { id: use.id, version: 0, ...examplePilotScope })
  return use
}

test('a pilot is certified within its scope, by the officer in person, and what it spares is owed again at its end', async () => {
  const { id } = await scopedUse()
  assert.equal((await app.as(dev, contract.certifyPilot, certificate(id))).status, 403)
  assert.equal((await app.as(olaf, contract.certifyPilot, certificate(id))).status, 404)
  const beyond = await app.as(yuki, contract.certifyPilot, certificate(id, { endsOn: '2027-07-15' }))
  assert.match(beyond.problem?.fields?.['endsOn'] ?? '', /30 Jun 2027/)
  const crowd = await app.as(yuki, contract.certifyPilot, certificate(id, { userLimit: 26 }))
  assert.match(crowd.problem?.fields?.['userLimit'] ?? '', /25 people/)
  const { body } = await app.as(yuki, contract.certifyPilot, certificate(id))
  assert.equal((await owed(id))('pilot-practices').state, 'not applicable')
  assert.equal(exemptionStateOn(body, '2027-07-01'), 'ended')
  assert.equal((await app.as(yuki, contract.certifyPilot, certificate(id))).status, 409)
  app.setNow('2027-07-01T09:00:00Z')
  assert.equal(await noteEndedExemptions(app.contextOf(yuki)), 1)
  assert.equal(await noteEndedExemptions(app.contextOf(yuki)), 0)
  app.setNow('2026-11-23T09:00:00Z')
  assert.notEqual((await owed(id))('pilot-practices').state, 'not applicable')
  const [line] = (await app.as(ana, contract.listExemptions, { useCaseId: id })).body.exemptions
  assert.equal(line && exemptionStateOn(line, '2027-02-01'), 'ended')
})

test('an exemption ends at once when the officer says so', async () => {
  const { id } = await scopedUse()
  const { body } = await app.as(yuki, contract.certifyPilot, certificate(id))
  await endExemption(app.contextOf(yuki), { id: body.id, because: 'Two yards became nine.' })
  const again = await app.as(yuki, contract.endExemption, { id: body.id, because: 'Two yards became nine.' })
  assert.equal(again.status, 409)
})
