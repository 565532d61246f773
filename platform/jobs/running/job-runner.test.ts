import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { exampleAgency, examplePerson } from '../../identity/example-people.ts'
import { Refusal } from '../../refusal.ts'
import { testWorld } from '../../testing/test-context.ts'
import { findJob } from '../find-job.ts'
import { isOver, type Job, type JobState } from '../job.ts'
import { cancelJob } from '../cancel-job.ts'
import { startJob } from '../start-job.ts'
import { startJobRunner } from './job-runner.ts'
import type { JobWork, Recurring } from './job-work.ts'

const world = await testWorld()
after(world.close)
const ana = examplePerson(await exampleAgency(world.db), 'Ana Ruiz')
const context = world.contextOf(ana)
const faults: unknown[] = []

const ask = (kind: string, input: object = {}) => context.transaction((db) => startJob(db, context, { kind, input }))
const runner = (kinds: Record<string, JobWork>, every: Record<string, Recurring> = {}) =>
  startJobRunner({
    world,
    pool: world.database.pool,
    kinds,
    every,
    personOf: async (id) => (id === ana.id ? ana : null),
    log: { error: (fault: unknown) => faults.push(fault), warn: () => {} },
    deadAfterSeconds: 10,
  })

async function until(id: string, reached: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = await findJob(context, { id })
    if (reached(job)) return job
    await sleep(50)
  }
}
const untilState = (id: string, state: JobState) => until(id, (job) => job.state === state)

test('a runner takes up what waits and what comes, many side by side', async () => {
  const waiting = await ask('add', { number: 1 })
  const running = await runner({ add: async (_context, input) => input })
  const later = await Promise.all(Array.from({ length: 12 }, (_, number) => ask('add', { number })))
  for (const job of [waiting, ...later]) assert.equal((await until(job.id, isOver)).state, 'done')
  await running.stop()
})

test('a fault is tried again, a refusal is not', async () => {
  const tries = { fault: 0, refusal: 0 }
  const running = await runner({
    'break once': async () => {
      tries.fault++
      if (tries.fault === 1) throw new Error('a passing fault')
      return 'mended'
    },
    refuse: async () => {
      tries.refusal++
      throw new Refusal('invalid', 'Row 2 has no name.')
    },
  })
  const [fault, refusal] = [await ask('break once'), await ask('refuse')]
  assert.equal((await until(fault.id, isOver)).result, 'mended')
  assert.equal((await until(refusal.id, isOver)).message, 'Row 2 has no name.')
  assert.deepEqual(tries, { fault: 2, refusal: 1 })
  await running.stop()
})

test('a running job hears that it was cancelled without asking', async () => {
  const running = await runner({
    wait: async (_context, _input, { signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      signal.throwIfAborted()
    },
  })
  const { id } = await ask('wait')
  await untilState(id, 'running')
  await cancelJob(context, { id })
  assert.equal((await until(id, isOver)).state, 'cancelled')
  await running.stop()
})

test('what runs when a server stops goes back in the line, and the next server does it', async () => {
  const first = await runner({
    long: async (_context, _input, { signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      signal.throwIfAborted()
    },
  })
  const { id } = await ask('long')
  await untilState(id, 'running')
  await first.stop(0)
  assert.equal((await findJob(context, { id })).state, 'waiting')
  const second = await runner({ long: async () => 'done by the next one' })
  assert.equal((await until(id, isOver)).result, 'done by the next one')
  await second.stop()
})

test(
  'a job whose process is killed is done by another one, and given up when that happens too often',
  { timeout: 90_000 },
  async () => {
    const child = fork(new URL('endless-runner.ts', import.meta.url), [world.database.url, JSON.stringify(ana)])
    const [{ id }, { id: deadly }] = [await ask('survive'), await ask('survive')]
    for (const each of [id, deadly]) await untilState(each, 'running')
    await world.database.pool.query(`update pgboss.job set retry_limit = 0 where data ->> 'jobId' = $1`, [deadly])
    child.kill('SIGKILL')
    await once(child, 'exit')
    const running = await runner({ survive: async () => 'survived' })
    const job = await until(id, isOver)
    assert.deepEqual([job.state, job.result, job.attempt], ['done', 'survived', 2])
    const given = await until(deadly, isOver)
    assert.deepEqual([given.state, given.attempt], ['failed', 1])
    assert.match(given.message, /stopped 3 times without an end/)
    await running.stop()
  },
)

test('recurring work is done by the clock', { timeout: 90_000 }, async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const count = async (): Promise<void> => {
    resolve()
    throw new Error('a fault')
  }
  const running = await runner({}, { 'count everything': { cron: '* * * * *', run: count } })
  await promise
  await running.stop()
  const work = await world.db.selectFrom('recurring_work').select(['name', 'outcome']).execute()
  assert.deepEqual(work, [{ name: 'count everything', outcome: 'failed' }])
})
