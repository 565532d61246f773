import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { startJobRunner } from '@pilothouse/platform/jobs/job-runner'
import { startJob } from '@pilothouse/platform/jobs/start-job'
import { durableWorld } from './setting/durable-world.ts'

// How fast empty jobs go through one runner, and how long one job waits for its start. Durable writes, as in production.
const { world, connection, ana, context, close } = await durableWorld()
const log = { error: console.error, warn: console.warn }
const kinds = { 'do nothing': async () => Date.now() }
const runner = await startJobRunner({ world, pool: connection.pool, personOf: async () => ana, kinds, log })

const waiting = async () =>
  Number((await connection.pool.query("select count(*) from job where state in ('waiting', 'running')")).rows[0].count)

const many = 500
await context.transaction(async (db) => {
  for (let nth = 0; nth < many; nth++) await startJob(db, context, { kind: 'do nothing', input: {} })
})
const from = performance.now()
while ((await waiting()) > 0) await sleep(20)
console.log(
  `${many} jobs in ${Math.round(performance.now() - from)} ms: ${Math.round((many * 1000) / (performance.now() - from))} a second`,
)

const delays: number[] = []
for (let nth = 0; nth < 20; nth++) {
  const { id } = await context.transaction((db) => startJob(db, context, { kind: 'do nothing', input: {} }))
  const asked = Date.now()
  while ((await waiting()) > 0) await sleep(5)
  const row = await connection.pool.query<{ result: number }>('select result from job where id = $1', [id])
  delays.push(Number(row.rows[0]?.result) - asked)
  await sleep(Math.random() * 500)
}
delays.sort((a, b) => a - b)
console.log(`from asking to starting: median ${delays[10]} ms, longest ${delays.at(-1)} ms`)

await runner.stop()
await close()
