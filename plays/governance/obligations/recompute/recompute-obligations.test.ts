import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleUseCase } from '@pilothouse/use-cases/example'
import { openGates } from '@pilothouse/use-cases/gates'
import { createUseCase } from '@pilothouse/use-cases/portfolio/contract'
import { useCaseRoutes } from '@pilothouse/use-cases/server'
import { listAdoptions, updateAdoptionEnd } from '../../policy-packs/adoptions/adoption.store.ts'
import type { PackObligation } from '../../policy-packs/policy-pack.ts'
import { settlePerson } from '../../example.ts'
import * as doors from '../contract.ts'
import { exampleDuty, putInForce } from '../example-duties.ts'
import { reportFacts } from '../facts/report-facts.ts'
import { obligationRoutes } from '../server.ts'
import { waiveObligation, unwaiveObligation } from '../settling/waive-obligation.ts'
import { recomputeEveryObligation, recomputeObligations } from './recompute-obligations.ts'

const app = await testApp((routes) => {
  useCaseRoutes(routes, openGates)
  obligationRoutes(routes)
})
after(app.close)
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const ben = examplePerson(agency, 'Ben Osei', ['use-case owner'])
const cora = await settlePerson(app.db, examplePerson(agency, 'Cora Chief', ['chief AI officer']))
const context = app.contextOf(cora)
await putInForce(context, agency.id, [
  exampleDuty(),
  exampleDuty({
    id: 'assess',
    title: 'Assess it',
    appliesWhen: { '==': [{ var: 'determination' }, 'high-impact'] },
    owedBy: 'chief AI officer',
  }),
  exampleDuty({ id: 'tell', title: 'Tell people', dueBefore: null, dueWithinDays: 30 }),
])

async function newUse(): Promise<string> {
  const { body } = await app.as(ana, createUseCase, { ...exampleUseCase(agency.id), stage: 'idea' })
  await recomputeObligations(context, body.id)
  return body.id
}

const dutiesOf = async (useCaseId: string) =>
  (await app.as(ana, doors.listUseObligations, { useCaseId })).body.obligations
async function duty(useCaseId: string, key: string) {
  const found = (await dutiesOf(useCaseId)).find((one) => one.key === key)
  assert.ok(found, `no duty ${key}`)
  return found
}
const entries = (subject: string, event: string) =>
  app.db.selectFrom('ledger_entry').select('id').where('subject', '=', subject).where('event', '=', event).execute()

test('a use owes what the packs ask: with owner, due day, source, and what cannot be told yet', async () => {
  const id = await newUse()
  const [plan, assess, tell] = [await duty(id, 'plan'), await duty(id, 'assess'), await duty(id, 'tell')]
  assert.deepEqual(
    [plan.state, plan.owedByName, plan.dueBefore, plan.dueOn],
    ['not started', 'Ana Ruiz', 'pre-deployment', null],
  )
  assert.deepEqual(
    [assess.state, assess.owedByName, assess.because],
    ['cannot tell', 'Cora Chief', 'Nobody has stated yet whether it is high-impact.'],
  )
  assert.deepEqual([tell.state, tell.dueOn], ['not started', '2026-12-23'])
  assert.equal((await entries(id, 'obligation opened')).length, 1)
})

test('working it out again changes and announces nothing', async () => {
  const id = await newUse()
  const before = await dutiesOf(id)
  await recomputeObligations(context, id)
  await recomputeEveryObligation(context, async () => {})
  assert.deepEqual(await dutiesOf(id), before)
  assert.equal((await entries(id, 'obligation opened')).length, 1)
})

test('a determination becomes a fact: what applies is owed, what does not is kept with the reason and its history', async () => {
  const id = await newUse()
  await reportFacts(context, id, { determination: 'high-impact' }, { kind: 'determination', id: 'd-1' })
  assert.equal((await duty(id, 'assess')).state, 'not started')
  await reportFacts(context, id, { determination: 'not high-impact' }, { kind: 'determination', id: 'd-2' })
  const ended = await duty(id, 'assess')
  assert.deepEqual(
    [ended.state, ended.because],
    ['not applicable', 'The facts of the use: determination: not high-impact.'],
  )
  const { history } = (await app.as(ana, doors.findObligation, { id: ended.id })).body
  assert.deepEqual(
    history.map(({ to }) => to),
    ['not applicable', 'not started', 'cannot tell'],
  )
})

test('a person states what the record does not say, and cannot state what a decision or the record says', async () => {
  const id = await newUse()
  const state = (facts: object, version = 1, who = ana) =>
    app.as(who, doors.stateFacts, { useCaseId: id, version, facts })
  assert.equal((await state({ publicFacing: true }, 1, ben)).status, 403)
  const sheet = (await state({ publicFacing: true })).body
  const fact = sheet.facts.find(({ name }) => name === 'publicFacing')
  assert.deepEqual([fact?.value, fact?.from, fact?.byName], [true, 'stated', 'Ana Ruiz'])
  assert.equal((await state({ determination: 'not high-impact' }, 2)).status, 422)
  assert.equal((await state({ publicFacing: false }, 1)).status, 409)
  await app.db
    .updateTable('use_case')
    .set({ cells: JSON.stringify({ has_pii: 'Yes' }) })
    .where('id', '=', id)
    .execute()
  assert.match((await state({ personalInformation: false }, 2)).problem?.detail ?? '', /Mend the cell there/)
})

test('a waiver settles a duty until its last day; revoked, the duty is owed again', async () => {
  const id = await newUse()
  const { id: obligationId } = await duty(id, 'plan')
  const waiverId = crypto.randomUUID()
  await context.transaction((db) => waiveObligation(db, context, { obligationId, waiverId, until: '2026-12-31' }))
  assert.deepEqual([(await duty(id, 'plan')).state, (await duty(id, 'plan')).staleOn], ['waived', '2027-01-01'])
  await context.transaction((db) =>
    unwaiveObligation(db, context, { obligationId, because: 'The waiver was revoked.' }),
  )
  const owed = await duty(id, 'plan')
  assert.equal(owed.state, 'stale')
  assert.match(owed.because, /^The waiver was revoked\./)
  assert.equal((await entries(id, 'obligation lapsed')).length, 1)
})

async function replacePack(version: string, obligations: readonly PackObligation[]): Promise<void> {
  await context.transaction(async (db) => {
    const open = (await listAdoptions(db)).filter(({ endsOn }) => endsOn === null)
    const end = { endsOn: '2026-11-22', reason: 'A new version', byName: 'Cora Chief', at: context.now() }
    for (const { id } of open) await updateAdoptionEnd(db, id, end)
  })
  await putInForce(context, agency.id, obligations, { version })
  await recomputeEveryObligation(context, async () => {})
}

test('a new version of a pack carries met evidence over when the duty asks for the same; what it drops no longer applies', async () => {
  const id = await newUse()
  const { id: obligationId } = await duty(id, 'plan')
  const piece = { kind: 'document', title: 'The plan', datedOn: '2026-11-20', fileId: null } as const
  const given = { useCaseId: id, obligationIds: [obligationId], ...piece, link: 'https://example.gov/plan' }
  assert.equal((await app.as(ana, doors.attachEvidence, given)).status, 200)
  await replacePack('2026-11-02', [exampleDuty({ title: 'A plan, renamed' })])
  const carried = await duty(id, 'plan')
  assert.deepEqual([carried.state, carried.title, carried.packVersion], ['met', 'A plan, renamed', '2026-11-02'])
  const dropped = await duty(id, 'tell')
  assert.equal(dropped.state, 'not applicable')
  assert.match(dropped.because, /Version 2026-11-02 of Example policy no longer has this duty/)
  await replacePack('2026-11-03', [exampleDuty({ what: 'Somebody wrote down much more than before.' })])
  const changed = await duty(id, 'plan')
  assert.deepEqual(
    [changed.state, changed.because],
    ['stale', 'Version 2026-11-03 of the pack asks for something else.'],
  )
})

test('a pack that is no longer in force leaves its duties behind, with the reason', async () => {
  const id = await newUse()
  await replacePack('2026-11-04', [exampleDuty({ id: 'other' })])
  const { state, because } = await duty(id, 'plan')
  assert.deepEqual(
    [state, because],
    ['not applicable', 'Version 2026-11-04 of Example policy no longer has this duty.'],
  )
})

test('the list of all duties is filtered by whose they are, what is overdue, pack and stage', async () => {
  await replacePack('2026-11-05', [exampleDuty({ id: 'late', dueBefore: null, dueWithinDays: 5 })])
  const id = await newUse()
  const list = async (who: typeof ana, filter: object) =>
    (await app.as(who, doors.listObligations, { pageSize: '200', ...filter })).body.obligations.filter(
      (one) => one.useCaseId === id,
    )
  assert.equal((await list(ana, { show: 'mine' })).length, 1)
  assert.equal((await list(ben, { show: 'mine' })).length, 0)
  assert.equal((await list(ana, { show: 'overdue' })).length, 0)
  app.setNow('2026-11-29T09:00:00Z')
  assert.equal((await list(ana, { show: 'overdue' })).length, 1)
  app.setNow('2026-11-23T09:00:00Z')
  assert.equal((await list(ana, { pack: 'no-such-pack' })).length, 0)
  assert.equal((await list(ana, { stage: 'pilot' })).length, 0)
  for (const sort of ['due', '-due', 'title', 'use', 'state', 'owner', '-owner']) {
    assert.equal((await list(ana, { sort, stage: 'idea', state: 'not started' })).length, 1)
  }
  const csv = await (await app.request(ana, '/api/governance/obligations/export?show=open')).text()
  assert.match(csv, /^Use case,Stage,Duty,State/)
  assert.match(csv, /Sort pothole reports,idea,A plan that people can read,not started/)
})
