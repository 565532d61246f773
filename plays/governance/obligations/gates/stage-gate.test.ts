import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileRoutes } from '@pilothouse/platform/files/server'
import { StoredFile } from '@pilothouse/platform/files/stored-file'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleUseCase } from '@pilothouse/use-cases/example'
import { openGates } from '@pilothouse/use-cases/gates'
import { changeStage, createUseCase } from '@pilothouse/use-cases/portfolio/contract'
import { useCaseRoutes } from '@pilothouse/use-cases/server'
import * as doors from '../contract.ts'
import { exampleDuty, putInForce } from '../example-duties.ts'
import { recomputeObligations } from '../recompute/recompute-obligations.ts'
import { obligationRoutes } from '../server.ts'
import { noteLapses } from '../settling/note-lapses.ts'
import { stageGate } from './stage-gate.ts'

const app = await testApp((routes) => {
  fileRoutes(routes)
  useCaseRoutes(routes, { ...openGates, stage: stageGate })
  obligationRoutes(routes)
})
after(app.close)
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const cora = examplePerson(agency, 'Cora Chief', ['chief AI officer'])
await putInForce(app.contextOf(cora), agency.id, [
  exampleDuty(),
  exampleDuty({
    id: 'notice',
    title: 'Notice to the public',
    appliesWhen: { var: 'publicFacing' },
    satisfiedBy: ['consultation'],
  }),
])

async function newUse(): Promise<string> {
  const { body } = await app.as(ana, createUseCase, { ...exampleUseCase(agency.id), stage: 'idea' })
  await recomputeObligations(app.contextOf(ana), body.id)
  return body.id
}

const dutiesOf = async (useCaseId: string) =>
  (await app.as(ana, doors.listUseObligations, { useCaseId })).body.obligations
const move = (id: string, who = ana) => app.as(who, changeStage, { id, to: 'pre-deployment', reason: 'Ready' })

async function upload(who: Person, text: string): Promise<StoredFile> {
  const init = { method: 'PUT', body: text, headers: { 'content-type': 'application/octet-stream' } }
  return StoredFile.parse(await (await app.request(who, '/api/files?name=plan.txt', init)).json())
}

async function hand(useCaseId: string, key: string, facts: object = {}, who = ana) {
  const obligation = (await dutiesOf(useCaseId)).find((one) => one.key === key)
  assert.ok(obligation, `no duty ${key}`)
  return app.as(who, doors.attachEvidence, {
    useCaseId,
    obligationIds: [obligation.id],
    kind: 'document',
    title: 'The plan',
    datedOn: '2026-11-20',
    fileId: null,
    link: 'https://example.gov/plan',
    ...facts,
  })
}

const stateFact = (useCaseId: string, publicFacing: boolean, version = 1) =>
  app.as(ana, doors.stateFacts, { useCaseId, version, facts: { publicFacing } })

test('a gate refuses with each missing duty, who owes it, where, and by which rule; met and answered, it opens', async () => {
  const id = await newUse()
  const refused = await move(id)
  assert.equal(refused.status, 409)
  assert.deepEqual(
    refused.problem?.missing?.map(({ what, who }) => ({ what, who })),
    [
      {
        what: 'Notice to the public: cannot tell (Nobody has stated yet whether the public deals with it directly)',
        who: 'Ana Ruiz',
      },
      { what: 'A plan that people can read: not started', who: 'Ana Ruiz' },
    ],
  )
  assert.match(refused.problem?.missing?.[0]?.href ?? '', /^\/governance\/obligations\//)
  assert.match(refused.problem?.missing?.[0]?.source ?? '', /Example policy, section 2, version 2026-11-01/)
  assert.equal((await hand(id, 'plan')).status, 200)
  assert.equal((await move(id)).problem?.missing?.length, 1)
  assert.equal((await stateFact(id, false)).status, 200)
  assert.equal((await move(id)).body.stage, 'pre-deployment')
})

test('a fact that nobody stated blocks the gate; stated as yes, the duty is owed', async () => {
  const id = await newUse()
  await hand(id, 'plan')
  assert.equal((await dutiesOf(id)).find(({ key }) => key === 'notice')?.state, 'cannot tell')
  await stateFact(id, true)
  assert.equal((await dutiesOf(id)).find(({ key }) => key === 'notice')?.state, 'not started')
  assert.equal((await move(id)).problem?.missing?.[0]?.what, 'Notice to the public: not started')
})

test('one stale piece of evidence closes the gate, and a clock that is set back does not open it again', async () => {
  const id = await newUse()
  await stateFact(id, false)
  await hand(id, 'plan', { datedOn: '2025-12-01' })
  assert.equal((await dutiesOf(id)).find(({ key }) => key === 'plan')?.state, 'met')
  app.setNow('2026-12-01T09:00:00Z')
  assert.match((await move(id)).problem?.missing?.[0]?.what ?? '', /stale \(“The plan” ran out on 1 Dec 2026\)/)
  app.setNow('2026-11-23T09:00:00Z')
  assert.equal((await move(id)).status, 409)
  assert.equal((await dutiesOf(id)).find(({ key }) => key === 'plan')?.state, 'stale')
})

test('a lapse is announced once', async () => {
  const id = await newUse()
  await hand(id, 'plan', { datedOn: '2025-12-02' })
  app.setNow('2026-12-02T09:00:00Z')
  await noteLapses(app.contextOf(cora))
  await noteLapses(app.contextOf(cora))
  app.setNow('2026-11-23T09:00:00Z')
  const entries = await app.db
    .selectFrom('ledger_entry')
    .select('id')
    .where('event', '=', 'obligation lapsed')
    .where('subject', '=', id)
    .execute()
  assert.equal(entries.length, 1)
})

test('a file that was changed in the store is refused, announced, and named by the gate', async () => {
  const id = await newUse()
  await stateFact(id, false)
  const { id: fileId, sha256 } = await upload(ana, 'What it does and what may go wrong.')
  assert.equal((await hand(id, 'plan', { fileId, link: '' })).status, 200)
  await writeFile(path.join(app.fileFolder, sha256.slice(0, 2), sha256), 'Nothing may go wrong.')
  const refused = await move(id)
  assert.equal(refused.problem?.missing?.length, 1)
  assert.match(refused.problem?.missing?.[0]?.what ?? '', /A plan that people can read/)
  const duty = (await dutiesOf(id)).find(({ key }) => key === 'plan')
  assert.equal(duty?.state, 'not started')
  assert.equal(duty?.evidence[0]?.refusedBecause, 'Its stored bytes are not the ones that were kept.')
  const told = await app.db
    .selectFrom('ledger_entry')
    .select('event')
    .where('subject', '=', id)
    .where('event', 'in', ['evidence refused', 'obligation lapsed'])
    .execute()
  assert.deepEqual(told.map(({ event }) => event).toSorted(), ['evidence refused', 'obligation lapsed'])
})
