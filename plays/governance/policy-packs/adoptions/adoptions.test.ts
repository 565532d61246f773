import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson, type ExampleAgency } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleUseCase } from '@pilothouse/use-cases/example'
import { createUseCase } from '@pilothouse/use-cases/server'
import { settlePerson } from '../../example.ts'
import * as contract from '../contract.ts'
import { examplePack } from '../example-pack.ts'
import { policyPackRoutes } from '../server.ts'

const app = await testApp(policyPackRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const cora = await settlePerson(app.db, examplePerson(agency, 'Cora Chief', ['chief AI officer']))
const adam = examplePerson(agency, 'Adam Admin', ['administrator'])
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const stranger = examplePerson(other, 'Sam Stranger', ['chief AI officer'])

const BASELINE = { packId: 'agency-baseline', version: '2026-11-01', startsOn: '2026-11-23' }
const reason = 'The council asked for it.'

const newUse = (title: string, of: ExampleAgency = agency, owner: Person = ana) =>
  createUseCase(app.contextOf(owner), { ...exampleUseCase(of.id), title, stage: 'pre-deployment' })

const upload = async (person: Person, pack: unknown, door: { path: string } = contract.addPolicyPack) => {
  const text = typeof pack === 'string' ? pack : JSON.stringify(pack, null, 2)
  const response = await app.request(person, door.path, { method: 'PUT', body: text })
  const body: unknown = await response.json()
  return { status: response.status, body, text }
}

const planFor = (pack: { id: string; version: string }, startsOn = '2026-11-23', organisationId = agency.id) => ({
  organisationId,
  packId: pack.id,
  version: pack.version,
  startsOn,
})

/** Looks at what would change and decides on exactly that. */
async function turnOn(person: Person, plan: ReturnType<typeof planFor>, officersDecision?: object) {
  const { shown } = (await app.as(cora, contract.previewPolicyPack, plan)).body
  const input = { ...plan, reason, shown, ...(officersDecision ? { officersDecision } : {}) }
  return app.as(person, contract.applyPolicyPack, contract.applyPolicyPack.input.parse(input))
}

test('a pack shows what it would change, is turned on as shown, and is announced', async () => {
  const use = await newUse('Pothole letters')
  const plan = { ...BASELINE, organisationId: agency.id }
  const { body: preview } = await app.as(cora, contract.previewPolicyPack, plan)
  assert.deepEqual([preview.uses, preview.changedUses, preview.lost, preview.changed], [1, 1, 0, 0])
  assert.deepEqual(preview.byUse[0]?.useCaseId, use.id)
  const decision = preview.byDuty.find(({ key }) => key === 'impact-decision')
  assert.deepEqual([decision?.kind, decision?.uses, decision?.unknown], ['gained', 1, 0])
  assert.equal(preview.byDuty.find(({ key }) => key === 'privacy-check')?.unknown, 1)
  const { body } = await app.as(cora, contract.applyPolicyPack, { ...plan, reason, shown: preview.shown })
  assert.equal(body.decidedByName, 'Cora Chief')
  const entries = await app.db.selectFrom('ledger_entry').select('event').where('subject', '=', body.id).execute()
  assert.deepEqual(
    entries.map(({ event }) => event),
    ['policy pack applied'],
  )
})

test('only the chief AI officer decides; an administrator names the decision', async () => {
  const pack = examplePack({ id: 'admin-policy' })
  await upload(cora, pack)
  assert.equal((await turnOn(ana, planFor(pack))).status, 403)
  const bare = await turnOn(adam, planFor(pack))
  assert.equal(bare.status, 403)
  assert.match(bare.problem?.detail ?? '', /Name the decision/)
  assert.equal(bare.problem?.missing?.[0]?.who, 'Cora Chief')
  const reference = 'Memo of November 20, 2026'
  const wrong = await turnOn(adam, planFor(pack), { officerId: ana.id, reference })
  assert.equal(wrong.status, 422)
  const { body } = await turnOn(adam, planFor(pack), { officerId: cora.id, reference })
  assert.deepEqual(
    [body.decidedByName, body.officerName, body.decisionReference],
    ['Adam Admin', 'Cora Chief', reference],
  )
})

test('an officer of one component decides nothing for the agency', async () => {
  const held = { role: 'chief AI officer' as const, organisationId: agency.component.id, path: agency.component.path }
  const near: Person = { ...examplePerson(agency, 'Nia Near'), roles: [{ ...held, discipline: null }] }
  const pack = examplePack({ id: 'component-policy' })
  await upload(cora, pack)
  assert.equal((await turnOn(near, planFor(pack))).status, 403)
  assert.equal((await turnOn(near, planFor(pack, '2026-11-23', agency.component.id))).status, 200)
})

test('an auditor looks at what would change and decides nothing', async () => {
  const paul = examplePerson(agency, 'Paul Auditor', ['auditor'])
  const pack = examplePack({ id: 'audited-policy' })
  await upload(cora, pack)
  const plan = planFor(pack)
  const { shown } = (await app.as(paul, contract.previewPolicyPack, plan)).body
  assert.equal((await app.as(paul, contract.applyPolicyPack, { ...plan, reason, shown })).status, 403)
  const { organisations } = (await app.as(paul, contract.openPolicyPack, { packId: pack.id, version: pack.version }))
    .body
  assert.deepEqual(
    organisations.map(({ decides }) => decides),
    [false, false],
  )
})

test('a decision on what is no longer true is refused', async () => {
  const pack = examplePack({ id: 'changing-policy' })
  await upload(cora, pack)
  const plan = planFor(pack)
  const { shown } = (await app.as(cora, contract.previewPolicyPack, plan)).body
  await newUse('Sign inventory')
  const late = await app.as(cora, contract.applyPolicyPack, { ...plan, reason, shown })
  assert.equal(late.status, 409)
  assert.match(late.problem?.detail ?? '', /Look again/)
  assert.equal((await turnOn(cora, plan)).status, 200)
})

test('of two decisions at once one wins, and the other hears who did', async () => {
  const pack = examplePack({ id: 'twice-policy' })
  await upload(cora, pack)
  const plan = planFor(pack)
  const { shown } = (await app.as(cora, contract.previewPolicyPack, plan)).body
  const answers = await Promise.all(
    [1, 2].map(() => app.as(cora, contract.applyPolicyPack, { ...plan, reason, shown })),
  )
  const statuses = answers.map(({ status }) => status)
  assert.deepEqual([statuses.filter((s) => s === 200).length, statuses.filter((s) => s === 409).length], [1, 1])
  const { problem } = answers.find(({ status }) => status === 409) ?? {}
  assert.match(problem?.detail ?? '', /Cora Chief turned on this version/)
})

test('a new version takes the place of the old one on its day; both stay readable', async () => {
  const old = examplePack({ id: 'moving-policy' })
  const [tested, ...rest] = old.obligations
  assert.ok(tested)
  const told = { ...tested, dueBefore: 'pilot' as const }
  const next = examplePack({ id: 'moving-policy', version: '2026-12-01', obligations: [told, ...rest] })
  await upload(cora, old)
  await upload(cora, next)
  const first = (await turnOn(cora, planFor(old))).body
  const { body: preview } = await app.as(cora, contract.previewPolicyPack, planFor(next, '2026-12-01'))
  const change = preview.byDuty.find(({ key }) => key === 'tested')
  assert.deepEqual(change?.differences, [
    { what: 'due', before: 'Before it is deployed', after: 'Before a pilot begins' },
  ])
  assert.deepEqual([change.kind, preview.gained, preview.lost, preview.replaces], ['changed', 0, 0, '2026-11-01'])
  await turnOn(cora, planFor(next, '2026-12-01'))
  const opened = (await app.as(ana, contract.openPolicyPack, { packId: old.id, version: old.version })).body
  assert.deepEqual(
    opened.history.map(({ id, endsOn }) => [id === first.id, endsOn]),
    [
      [true, '2026-11-30'],
      [false, null],
    ],
  )
  assert.deepEqual(opened.entry.standing, 'on')
  const back = await app.as(cora, contract.previewPolicyPack, planFor(old, '2026-11-24'))
  assert.match(back.problem?.detail ?? '', /decided to begin on 2026-12-01/)
})

test('a pack ends after its last day, as shown; what came back is shown too', async () => {
  const low = examplePack({ id: 'low-policy' })
  const high = examplePack({ id: 'high-policy', supersedes: ['low-policy'] })
  await upload(cora, low)
  await upload(cora, high)
  await turnOn(cora, planFor(low))
  const { body: preview } = await app.as(cora, contract.previewPolicyPack, planFor(high))
  assert.deepEqual([preview.gained > 0, preview.lost], [true, preview.gained])
  const { id } = (await turnOn(cora, planFor(high))).body
  const end = { adoptionId: id, lastDay: '2026-11-30' }
  assert.equal((await app.as(ana, contract.previewPolicyPackEnd, end)).status, 403)
  const back = (await app.as(cora, contract.previewPolicyPackEnd, end)).body
  assert.deepEqual([back.gained, back.lost, back.version], [preview.lost, preview.gained, null])
  const { shown } = back
  assert.equal((await app.as(ana, contract.endPolicyPack, { ...end, reason, shown })).status, 403)
  assert.equal((await app.as(cora, contract.endPolicyPack, { ...end, reason, shown: '0'.repeat(64) })).status, 409)
  const early = { ...end, lastDay: '2026-11-01' }
  assert.equal((await app.as(cora, contract.endPolicyPack, { ...early, reason, shown })).status, 422)
  assert.equal((await app.as(cora, contract.endPolicyPack, { ...end, reason, shown })).body.endsOn, '2026-11-30')
  assert.equal((await app.as(cora, contract.endPolicyPack, { ...end, reason, shown })).status, 409)
})

test('a pack begins on no day that is past, and on none after its own end', async () => {
  const pack = examplePack({ id: 'dated-policy', effectiveUntil: '2026-12-31' })
  await upload(cora, pack)
  for (const day of ['2026-11-22', '2027-01-01']) {
    const { problem } = await app.as(cora, contract.previewPolicyPack, planFor(pack, day))
    assert.deepEqual([problem?.status, Object.keys(problem?.fields ?? {})], [422, ['startsOn']])
  }
})

test("another agency's pack and adoption do not exist here", async () => {
  const pack = examplePack({ id: 'private-policy' })
  await upload(cora, pack)
  const { id } = (await turnOn(cora, planFor(pack))).body
  const which = { packId: pack.id, version: pack.version }
  assert.equal((await app.as(stranger, contract.openPolicyPack, which)).status, 404)
  assert.equal((await app.as(stranger, contract.previewPolicyPack, planFor(pack, '2026-11-23', other.id))).status, 404)
  assert.equal((await app.as(stranger, contract.previewPolicyPack, planFor(pack))).status, 422)
  const end = { adoptionId: id, lastDay: '2026-11-30' }
  assert.equal((await app.as(stranger, contract.previewPolicyPackEnd, end)).status, 404)
  const ended = await app.as(stranger, contract.endPolicyPack, { ...end, reason, shown: '0'.repeat(64) })
  assert.equal(ended.status, 404)
  const titles = (await app.as(stranger, contract.listPolicyPacks, {})).body.map((entry) => entry.id)
  assert.ok(!titles.includes('private-policy'))
  const file = contract.downloadPolicyPack.path.replace(':packId', pack.id).replace(':version', pack.version)
  assert.equal((await app.request(stranger, file)).status, 404)
})

test('a broken pack is refused whole with its line; nothing of it is kept', async () => {
  const text = JSON.stringify(examplePack({ id: 'broken-policy' }), null, 2).replace('"stage"', '"stadium"')
  const line = text.slice(0, text.indexOf('"stadium"')).split('\n').length
  const { status, body } = await upload(cora, text)
  assert.equal(status, 422)
  assert.match(JSON.stringify(body), new RegExp(`Line ${line}, obligations\\[0\\]`))
  const checked = await upload(cora, text, contract.checkPolicyPack)
  const outcome = contract.checkPolicyPack.output.parse(checked.body)
  assert.equal(outcome.kind === 'refused' && outcome.faults[0]?.line, line)
  const which = { packId: 'broken-policy', version: '2026-11-01' }
  assert.equal((await app.as(cora, contract.openPolicyPack, which)).status, 404)
  assert.equal((await upload(cora, ' '.repeat(1_048_577))).status, 413)
})

test('a version is added once and never changed, and a shipped one cannot be overwritten', async () => {
  const pack = examplePack({ id: 'steady-policy' })
  assert.equal((await upload(ana, pack)).status, 403)
  const first = await upload(cora, pack)
  assert.equal(first.status, 200)
  assert.equal((await upload(cora, { ...pack, title: 'Changed' })).status, 409)
  assert.equal((await upload(cora, examplePack({ id: 'agency-baseline', version: '2026-11-01' }))).status, 409)
  assert.equal((await upload(cora, examplePack({ id: 'agency-baseline', version: '2027-01-01' }))).status, 200)
  const file = contract.downloadPolicyPack.path.replace(':packId', pack.id).replace(':version', pack.version)
  assert.equal(await (await app.request(ana, file)).text(), first.text)
})
