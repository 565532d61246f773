import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor, type Person } from '@pilothouse/platform/identity/person'
import { cancelJobEndpoint, findJobEndpoint } from '@pilothouse/platform/jobs/contract'
import { runWaitingJobs } from '@pilothouse/platform/jobs/run-waiting-jobs'
import { jobRoutes } from '@pilothouse/platform/jobs/server'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { listPublications, previewPublication, publishRegister } from '../contract.ts'
import { recordExample } from '../example-register.ts'
import { registerJobs, registerRoutes } from '../server.ts'
import { carryOutPublication } from './carry-out-publication.ts'

const app = await testApp((routes) => {
  registerRoutes(routes)
  jobRoutes(routes)
})
after(app.close)
const agency = await exampleAgency(app.db)
const cora = examplePerson(agency, 'Cora Lindqvist', ['chief AI officer'])
const ada = examplePerson(agency, 'Ada Quinn', ['administrator'])
const people = new Map([cora, ada].map((person) => [person.id, person]))
const USES = 510

before(async () => {
  const model = await recordExample(app.contextOf(cora), agency.component.id, { title: 'Sort letters 1' })
  const { cells } = await app.db
    .selectFrom('use_case')
    .select('cells')
    .where('id', '=', model.id)
    .executeTakeFirstOrThrow()
  const rows = Array.from({ length: USES - 1 }, (_, place) => ({
    agency_id: agency.id,
    organisation_id: agency.component.id,
    title: `Sort letters ${place + 2}`,
    inventory_id: `DLN-${place + 2}`,
    stage: 'deployed',
    owner_id: cora.id,
    owner_name: cora.name,
    cells: JSON.stringify({ ...Object(cells), use_case_name: `Sort letters ${place + 2}` }),
  }))
  await app.db.insertInto('use_case').values(rows).execute()
})

const preview = async () => (await app.as(cora, previewPublication, {})).body
const publish = (person: Person, hash: string) =>
  app.as(person, publishRegister, { hash, reason: 'The yearly inventory.' })
const underWay = async (person: Person, hash: string): Promise<string> => {
  const { body } = await publish(person, hash)
  return body.kind === 'under way' ? body.jobId : assert.fail('it was published at once')
}
const work = () =>
  runWaitingJobs({
    world: app,
    kinds: registerJobs,
    personOf: async (id) => people.get(id) ?? null,
    log: { error: (fault: unknown) => assert.fail(String(fault)), warn: () => {} },
  })
const standing = async () => (await app.as(ada, listPublications, {})).body
const inPublic = async () =>
  (await (await app.request(visitor, '/register.csv')).text()).split('Sort letters').length - 1
const retitle = (from: string, to: string) =>
  app.db.updateTable('use_case').set({ title: to, cells: '{}' }).where('title', '=', from).execute()

test('a large publication is left to a job, and is shown to everybody who may look while it is under way', async () => {
  const { hash } = await preview()
  const jobId = await underWay(cora, hash)
  const { publishing, publications } = await standing()
  assert.deepEqual(
    [publishing?.state, publishing?.jobId, publishing?.byName, publications.length],
    ['under way', jobId, 'Cora Lindqvist', 0],
  )
  assert.equal(await inPublic(), 0)
})

test('while one is under way, nobody starts another', async () => {
  const answer = await publish(ada, (await preview()).hash)
  assert.equal(answer.status, 409)
  assert.match(answer.problem?.detail ?? '', /Cora Lindqvist is publishing the register now/)
})

test('one that is cancelled publishes nothing, and the page says so', async () => {
  const { publishing } = await standing()
  await app.as(cora, cancelJobEndpoint, { id: publishing?.jobId ?? '' })
  await work()
  assert.equal((await standing()).publishing?.state, 'not carried out')
  assert.equal(await inPublic(), 0)
})

test('what changed after the preview is not published: the job says so, and leaves the register as it was', async () => {
  await underWay(cora, (await preview()).hash)
  await retitle('Sort letters 2', 'Sort letters two')
  await work()
  const { publishing, publications } = await standing()
  assert.deepEqual([publishing?.state, publications.length], ['not carried out', 0])
  assert.match(publishing?.message ?? '', /Something changed since you looked at the preview/)
  assert.equal(await inPublic(), 0)
})

test('the job publishes all of it under one number, and doing it again does nothing', async () => {
  const { hash, counts } = await preview()
  const id = await underWay(ada, hash)
  await work()
  const job = (await app.as(ada, findJobEndpoint, { id })).body
  assert.deepEqual([job.state, job.done, job.total], ['done', counts.published, counts.published])
  const { publishing, publications } = await standing()
  assert.deepEqual([publishing, publications.length, publications[0]?.byName], [null, 1, 'Ada Quinn'])
  assert.ok((await inPublic()) >= counts.published)
  const again = await carryOutPublication(
    app.contextOf(ada),
    { hash, reason: 'The yearly inventory.', restore: null },
    { jobId: id, report: async () => {} },
  )
  assert.equal(again.number, 1)
  assert.equal((await standing()).publications.length, 1)
})

test('who may not publish starts no job', async () => {
  const staff = examplePerson(agency, 'Sam Staff')
  assert.equal((await publish(staff, (await preview()).hash)).status, 403)
  const narrow = {
    ...ada,
    roles: ada.roles.map((role) => ({ ...role, organisationId: agency.component.id, path: agency.component.path })),
  }
  assert.equal((await publish(narrow, (await preview()).hash)).status, 403)
  assert.equal((await standing()).publishing, null)
})
