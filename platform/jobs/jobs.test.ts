import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { installationIn, visitor } from '../identity/person.ts'
import { Refusal } from '../refusal.ts'
import { testApp } from '../testing/test-app.ts'
import { cancelJobEndpoint, findJobEndpoint, listJobsEndpoint, retryJobEndpoint } from './contract.ts'
import { runWaitingJobs } from './running/run-waiting-jobs.ts'
import type { JobWork } from './running/job-work.ts'
import { jobRoutes } from './server.ts'
import { startJob } from './start-job.ts'

const app = await testApp(jobRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const ana = examplePerson(agency, 'Ana Ruiz')
const ben = examplePerson(agency, 'Ben Osei')
const admin = examplePerson(agency, 'Ada Quinn', ['administrator'])
const auditor = examplePerson(agency, 'Aud Falk', ['auditor'])
const stranger = examplePerson(other, 'Bo Lind', ['administrator'])
const people = new Map([ana, ben, admin, stranger].map((person) => [person.id, person]))

const ask = (person = ana, kind = 'count rows', input: object = { rows: 3 }) => {
  const context = app.contextOf(person)
  return context.transaction((db) => startJob(db, context, { kind, input, title: 'Count of ferries.csv' }))
}

const faults: unknown[] = []
const run = (kinds: Record<string, JobWork>) =>
  runWaitingJobs({
    world: app,
    kinds,
    personOf: async (id) => people.get(id) ?? null,
    log: { error: (fault: unknown) => faults.push(fault), warn: () => {} },
  })

test('a job runs as the person who asked, and shows its progress and result', async () => {
  const asked = await ask()
  assert.equal(asked.state, 'waiting')
  let seen: unknown
  await run({
    'count rows': async (context, input, progress) => {
      seen = { person: context.person.name, input }
      await progress.report({ done: 2, total: 3, message: 'Counting' })
      const { body } = await app.as(ana, findJobEndpoint, { id: asked.id })
      assert.deepEqual([body.state, body.done, body.total, body.message], ['running', 2, 3, 'Counting'])
      return { rows: 3 }
    },
  })
  const { body } = await app.as(ana, findJobEndpoint, { id: asked.id })
  assert.deepEqual(seen, { person: 'Ana Ruiz', input: { rows: 3 } })
  assert.deepEqual(
    [body.state, body.result, body.title, body.attempt],
    ['done', { rows: 3 }, 'Count of ferries.csv', 1],
  )
})

test('a job that was asked for in a transaction that fails never exists', async () => {
  const context = app.contextOf(ana)
  await assert.rejects(
    context.transaction(async (db) => {
      await startJob(db, context, { kind: 'count rows', input: {}, title: 'Never' })
      throw new Error('the change failed')
    }),
  )
  const { body } = await app.as(ana, listJobsEndpoint, {})
  assert.ok(!body.jobs.some((job) => job.title === 'Never'))
})

test('asking again for what has not begun gives the same job, until it begins', async () => {
  const context = app.contextOf(ana)
  const askOnce = (input: object) =>
    context.transaction((db) => startJob(db, context, { kind: 'tidy', input, unlessWaiting: true }))
  const first = await askOnce({ of: 'a', deep: true })
  assert.equal((await askOnce({ deep: true, of: 'a' })).id, first.id)
  assert.notEqual((await askOnce({ of: 'b', deep: true })).id, first.id)
  await run({
    tidy: async (_context, _input, { jobId }) => {
      if (jobId === first.id) assert.notEqual((await askOnce({ of: 'a', deep: true })).id, first.id)
    },
  })
})

test('a refusal ends a job with its own words; a fault ends it with a number and nothing of its insides', async () => {
  const [refused, faulty] = [await ask(ana, 'refuse'), await ask(ana, 'break')]
  await run({
    refuse: async () => {
      throw new Refusal('invalid', 'Row 2 has no name. Add one and import again.')
    },
    break: async () => {
      throw new Error('secret column x')
    },
  })
  const first = (await app.as(ana, findJobEndpoint, { id: refused.id })).body
  assert.deepEqual([first.state, first.message], ['failed', 'Row 2 has no name. Add one and import again.'])
  const second = (await app.as(ana, findJobEndpoint, { id: faulty.id })).body
  assert.equal(second.state, 'failed')
  assert.match(second.message, new RegExp(faulty.id))
  assert.doesNotMatch(second.message, /secret/)
  assert.equal(faults.length, 1)
})

test('a job of somebody who lost access is not run', async () => {
  const gone = examplePerson(agency, 'Gone Gray')
  const { id } = await ask(gone)
  await run({ 'count rows': async () => assert.fail('it ran') })
  const { body } = await app.as(admin, findJobEndpoint, { id })
  assert.equal(body.state, 'failed')
  assert.match(body.message, /no longer has access/)
})

test('what the installation itself asked for is run in its name', async () => {
  const { id } = await ask(installationIn(agency.id))
  await run({ 'count rows': async (context) => context.person.name })
  assert.equal((await app.as(admin, findJobEndpoint, { id })).body.result, 'Pilothouse')
})

test('a waiting job is cancelled at once and never runs; it can be run again', async () => {
  const { id } = await ask()
  assert.equal((await app.as(ana, cancelJobEndpoint, { id })).body.state, 'cancelled')
  await run({ 'count rows': async () => assert.fail('it ran') })
  assert.equal((await app.as(ana, cancelJobEndpoint, { id })).problem?.kind, 'conflict')
  assert.equal((await app.as(ana, retryJobEndpoint, { id })).body.state, 'waiting')
  await run({ 'count rows': async () => 3 })
  assert.equal((await app.as(ana, findJobEndpoint, { id })).body.state, 'done')
  assert.equal((await app.as(ana, retryJobEndpoint, { id })).problem?.kind, 'conflict')
})

test('a running job that is cancelled stops at its next step', async () => {
  const { id } = await ask()
  await run({
    'count rows': async (_context, _input, progress) => {
      assert.equal((await app.as(ana, cancelJobEndpoint, { id })).body.state, 'running')
      for (;;) await progress.report({ message: 'Counting' })
    },
  })
  assert.equal((await app.as(ana, findJobEndpoint, { id })).body.state, 'cancelled')
})

test('colleagues, strangers and visitors neither see nor stop a job of mine', async () => {
  const { id } = await ask()
  for (const person of [ben, stranger]) {
    for (const door of [findJobEndpoint, cancelJobEndpoint, retryJobEndpoint]) {
      assert.equal((await app.as(person, door, { id })).problem?.kind, 'not-found')
    }
  }
  for (const door of [findJobEndpoint, cancelJobEndpoint, retryJobEndpoint]) {
    assert.equal((await app.as(visitor, door, { id })).problem?.kind, 'signed-out')
  }
  assert.ok(!(await app.as(ben, listJobsEndpoint, {})).body.jobs.some((job) => job.id === id))
})

test('an administrator and an auditor see everybody’s jobs of their agency; only the administrator stops them', async () => {
  const { id } = await ask()
  assert.equal((await app.as(ben, listJobsEndpoint, { everyone: 'true' })).problem?.kind, 'not-allowed')
  assert.ok((await app.as(auditor, listJobsEndpoint, { everyone: 'true' })).body.jobs.some((job) => job.id === id))
  assert.equal((await app.as(stranger, listJobsEndpoint, { everyone: 'true' })).body.jobs.length, 0)
  assert.equal((await app.as(auditor, cancelJobEndpoint, { id })).problem?.kind, 'not-found')
  assert.equal((await app.as(admin, cancelJobEndpoint, { id })).body.state, 'cancelled')
})

test('a visitor cannot ask for a job', async () => {
  await assert.rejects(ask(visitor), Refusal)
})

test('a request can write neither progress nor a result', async () => {
  const { id } = await ask()
  const forge = app
    .contextOf(ana)
    .transaction((db) => db.updateTable('job').set({ result: '1', done: 9 }).where('id', '=', id).execute())
  await assert.rejects(forge, /permission denied/)
})
