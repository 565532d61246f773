import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fileRoutes } from '@pilothouse/platform/files/server'
import { StoredFile } from '@pilothouse/platform/files/stored-file'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { examplePilotScope, exampleUseCase } from '@pilothouse/use-cases/example'
import { openGates } from '@pilothouse/use-cases/gates'
import { createUseCase, setPilotScope } from '@pilothouse/use-cases/portfolio/contract'
import { useCaseRoutes } from '@pilothouse/use-cases/server'
import * as doors from '../contract.ts'
import { exampleDuty, putInForce } from '../example-duties.ts'
import { recomputeObligations } from '../recompute/recompute-obligations.ts'
import { obligationRoutes } from '../server.ts'
import { addEvidence } from './add-evidence.ts'
import { followPilotScope } from './follow-pilot-scope.ts'
import { staleEvidenceOf } from './stale-evidence-of.ts'
import { withdrawEvidenceOf } from './withdraw-evidence-of.ts'

const app = await testApp((routes) => {
  fileRoutes(routes)
  useCaseRoutes(routes, openGates)
  obligationRoutes(routes)
})
after(app.close)
const [agency, otherAgency] = [await exampleAgency(app.db), await exampleAgency(app.db, 'OTH')]
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const ben = examplePerson(agency, 'Ben Osei', ['use-case owner'])
const cora = examplePerson(agency, 'Cora Chief', ['chief AI officer'])
const auditor = examplePerson(agency, 'Aud Itor', ['auditor'])
const sponsor = examplePerson(agency, 'Eva Sponsor', ['executive sponsor'])
const stranger = examplePerson(otherAgency, 'Sam Stranger', ['chief AI officer', 'use-case owner'])

await putInForce(app.contextOf(cora), agency.id, [
  exampleDuty(),
  exampleDuty({ id: 'same-plan', title: 'The same plan, for the board', owedBy: 'executive sponsor' }),
  exampleDuty({
    id: 'tested',
    title: 'Tested on real work',
    satisfiedBy: ['evaluation', 'review'],
    reviewedBy: ['privacy'],
    renewal: { everyMonths: null, onChangeOf: ['model'] },
  }),
  exampleDuty({ id: 'data-plan', title: 'A plan for the data', renewal: { everyMonths: null, onChangeOf: ['data'] } }),
  exampleDuty({
    id: 'decided',
    title: 'Decided',
    satisfiedBy: ['determination'],
    renewal: { everyMonths: null, onChangeOf: [] },
  }),
])
const system = app.contextOf({ ...cora, roles: [], via: 'system', name: 'Pilothouse' })

async function newUse(): Promise<string> {
  const { body } = await app.as(ana, createUseCase, { ...exampleUseCase(agency.id), stage: 'idea' })
  await recomputeObligations(app.contextOf(ana), body.id)
  return body.id
}

async function duty(useCaseId: string, key: string) {
  const { body } = await app.as(ana, doors.listUseObligations, { useCaseId })
  const found = body.obligations.find((one) => one.key === key)
  assert.ok(found, `no duty ${key}`)
  return found
}

const stateOf = async (useCaseId: string, key: string) => (await duty(useCaseId, key)).state

async function attach(who: Person, useCaseId: string, keys: readonly string[], facts: object = {}) {
  const obligationIds = await Promise.all(keys.map(async (key) => (await duty(useCaseId, key)).id))
  return app.as(who, doors.attachEvidence, {
    useCaseId,
    obligationIds,
    kind: 'document',
    title: 'The plan',
    datedOn: '2026-11-20',
    fileId: null,
    link: 'https://example.gov/plan',
    ...facts,
  })
}

async function upload(who: Person, text = 'What it does.'): Promise<StoredFile> {
  const init = { method: 'PUT', body: text, headers: { 'content-type': 'application/octet-stream' } }
  return StoredFile.parse(await (await app.request(who, '/api/files?name=plan.txt', init)).json())
}

test('one piece of evidence serves several duties, and each shows its hash', async () => {
  const id = await newUse()
  const { id: fileId, sha256 } = await upload(ana)
  assert.equal((await attach(ana, id, ['plan', 'same-plan'], { fileId, link: '' })).status, 200)
  for (const key of ['plan', 'same-plan']) {
    const { state, evidence } = await duty(id, key)
    assert.deepEqual([state, evidence[0]?.sha256, evidence[0]?.fileName], ['met', sha256, 'plan.txt'])
  }
})

test('who neither keeps the use nor owes the duty adds nothing; whoever owes it does', async () => {
  const id = await newUse()
  for (const who of [ben, auditor, sponsor]) assert.equal((await attach(who, id, ['plan'])).status, 403)
  assert.equal((await attach(sponsor, id, ['same-plan'])).status, 200)
  assert.equal((await attach(cora, id, ['plan'])).status, 200)
})

test('ids of another agency, of another use, and files of another person are not found', async () => {
  const [id, other] = [await newUse(), await newUse()]
  const { id: obligationId } = await duty(other, 'plan')
  assert.equal((await attach(stranger, id, ['plan'])).status, 404)
  assert.equal((await app.as(stranger, doors.findObligation, { id: obligationId })).status, 404)
  assert.equal((await app.as(stranger, doors.listUseObligations, { useCaseId: id })).status, 404)
  assert.equal((await app.as(stranger, doors.listObligations, {})).body.total, 0)
  assert.equal((await attach(ana, id, ['plan'], { obligationIds: [obligationId] })).status, 404)
  const { id: fileId } = await upload(ben, 'Mine alone.')
  assert.equal((await attach(ana, id, ['plan'], { fileId, link: '' })).status, 404)
})

test('reviews and determinations come from decisions alone; a link shows only a document or a consultation', async () => {
  const id = await newUse()
  for (const kind of ['review', 'determination'])
    assert.equal((await attach(ana, id, ['tested'], { kind })).status, 422)
  const linked = await attach(ana, id, ['tested'], { kind: 'evaluation' })
  assert.match(linked.problem?.detail ?? '', /A link alone/)
  assert.equal((await attach(ana, id, ['plan'], { link: '' })).status, 422)
})

test('evidence of a kind that the duty does not ask for, or dated in the future, is refused', async () => {
  const id = await newUse()
  const { id: fileId } = await upload(ana)
  const wrong = await attach(ana, id, ['plan'], { kind: 'drill', fileId })
  assert.match(wrong.problem?.detail ?? '', /asks for a document/)
  assert.match((await attach(ana, id, ['plan'], { datedOn: '2026-11-24' })).problem?.detail ?? '', /in the future/)
})

test('two people who add evidence at once both do, and the duty is met once', async () => {
  const id = await newUse()
  const answers = await Promise.all([attach(ana, id, ['plan', 'same-plan']), attach(cora, id, ['same-plan', 'plan'])])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  )
  assert.equal((await duty(id, 'plan')).evidence.length, 2)
  const met = await app.db
    .selectFrom('ledger_entry')
    .select('id')
    .where('event', '=', 'obligation met')
    .where('subject', '=', id)
    .execute()
  assert.equal(met.length, 2)
})

test('withdrawn evidence stays in the record and no longer counts; only who added it, the owner and the chief withdraw', async () => {
  const id = await newUse()
  const { body } = await attach(sponsor, id, ['same-plan'])
  const withdraw = (who: Person) => app.as(who, doors.withdrawEvidence, { id: body.id, because: 'It is the old plan.' })
  assert.equal((await withdraw(ben)).status, 403)
  assert.equal((await withdraw(stranger)).status, 404)
  assert.equal((await withdraw(sponsor)).status, 200)
  assert.equal((await withdraw(ana)).status, 409)
  const { state, evidence } = await duty(id, 'same-plan')
  assert.deepEqual([state, evidence[0]?.withdrawnBecause], ['not started', 'It is the old plan.'])
})

test('a decision is evidence once, also for duties that open later, until it is taken back', async () => {
  const id = await newUse()
  const decided = {
    useCaseId: id,
    kind: 'determination',
    title: 'Determination: high-impact',
    datedOn: '2026-11-21',
    source: { kind: 'determination', id: 'd-1' },
  } as const
  const first = await addEvidence(system, decided)
  assert.equal((await addEvidence(system, decided)).id, first.id)
  assert.equal(await stateOf(id, 'decided'), 'met')
  await putInForce(
    app.contextOf(cora),
    agency.id,
    [exampleDuty({ id: 'decided-too', satisfiedBy: ['determination'] })],
    { id: 'second-policy' },
  )
  await recomputeObligations(system, id)
  assert.equal(await stateOf(id, 'decided-too'), 'met')
  assert.equal((await app.as(ana, doors.withdrawEvidence, { id: first.id, because: 'I disagree.' })).status, 403)
  await withdrawEvidenceOf(system, id, decided.source, 'The determination was replaced.')
  assert.equal(await stateOf(id, 'decided'), 'not started')
})

test('evidence goes stale when what it attests changed, and only for duties that ask for renewal then', async () => {
  const id = await newUse()
  const source = { kind: 'review', id: 'r-1' }
  await addEvidence(system, {
    useCaseId: id,
    kind: 'review',
    discipline: 'privacy',
    title: 'Privacy review',
    datedOn: '2026-11-20',
    source,
  })
  const { id: fileId } = await upload(ana)
  const attests = { model: 'sorter-2' }
  await attach(ana, id, ['tested'], { kind: 'evaluation', title: 'Test of sorter-2', fileId, link: '', attests })
  await attach(ana, id, ['plan'])
  assert.equal(await stateOf(id, 'tested'), 'met')
  await staleEvidenceOf(system, id, 'model', 'The model changed to sorter-3.', { version: 'sorter-3' })
  const { state, because } = await duty(id, 'tested')
  assert.equal(state, 'stale')
  assert.match(because, /The model changed to sorter-3\./)
  assert.equal(await stateOf(id, 'plan'), 'met')
})

test('files of evidence open to who works on duties and to the auditor', async () => {
  const id = await newUse()
  const { id: fileId } = await upload(ana, 'Something private.')
  const { body } = await attach(ana, id, ['plan'], { fileId, link: '' })
  const get = (who: Person) => app.request(who, `/api/governance/evidence/${body.id}/file`)
  assert.equal(await (await get(auditor)).text(), 'Something private.')
  assert.equal((await get(examplePerson(agency, 'Staff Only', ['staff']))).status, 403)
  assert.equal((await get(stranger)).status, 404)
})

test('evidence goes stale when the pilot is for other people or places, and not when only its dates move', async () => {
  const id = await newUse()
  const setScope = (version: number, facts: object = {}) =>
    app.as(ana, setPilotScope, { id, version, ...examplePilotScope, ...facts })
  await setScope(0)
  await attach(ana, id, ['plan'])
  await setScope(1, { endsOn: '2027-07-31' })
  await followPilotScope(system, id)
  assert.equal(await stateOf(id, 'plan'), 'met')
  await setScope(2, { userLimit: 500 })
  await followPilotScope(system, id)
  await followPilotScope(system, id)
  assert.equal(await stateOf(id, 'plan'), 'stale')
  await attach(ana, id, ['plan'])
  await followPilotScope(system, id)
  assert.equal(await stateOf(id, 'plan'), 'met')
})

test('evidence goes stale when the use may work on other data than was stated', async () => {
  const id = await newUse()
  const { id: fileId } = await upload(ana)
  await attach(ana, id, ['data-plan'], { fileId, link: '' })
  const state = (version: number, dataCategories: readonly string[]) =>
    app.as(ana, doors.stateFacts, { useCaseId: id, version, facts: { dataCategories: [...dataCategories] } })
  assert.equal((await state(1, ['public'])).status, 200)
  assert.equal(await stateOf(id, 'data-plan'), 'met')
  assert.equal((await state(2, ['public', 'health'])).status, 200)
  assert.equal(await stateOf(id, 'data-plan'), 'stale')
})
