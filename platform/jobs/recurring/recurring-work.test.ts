import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '../../identity/example-people.ts'
import { testApp } from '../../testing/test-app.ts'
import { listRecurringWorkEndpoint } from '../contract.ts'
import { jobRoutes } from '../server.ts'
import { noteEnd, noteStart, writeSchedule } from './recurring-work.store.ts'

const app = await testApp(jobRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const ada = examplePerson(agency, 'Ada Quinn', ['administrator'])
const list = async () => (await app.as(ada, listRecurringWorkEndpoint, {})).body.work

test('an administrator sees what is done by the clock, how it went last and when it is next', async () => {
  await writeSchedule(app.db, { 'count boats': '17 3 * * *' })
  assert.deepEqual(await list(), [
    {
      name: 'count boats',
      cron: '17 3 * * *',
      startedAt: null,
      endedAt: null,
      outcome: null,
      nextAt: '2026-11-24T03:17:00.000Z',
    },
  ])
  await noteStart(app.db, 'count boats', app.now())
  await noteEnd(app.db, 'count boats', 'failed', app.now())
  assert.deepEqual(
    (await list()).map(({ startedAt, outcome }) => [startedAt, outcome]),
    [['2026-11-23T09:00:00.000Z', 'failed']],
  )
})

test('a new version changes the times, keeps how it went, and forgets what it no longer does', async () => {
  await writeSchedule(app.db, { 'count boats': '0 4 * * *', 'count birds': '* * * * *' })
  const [birds, boats] = await list()
  assert.deepEqual([birds?.name, boats?.cron, boats?.outcome], ['count birds', '0 4 * * *', 'failed'])
  await writeSchedule(app.db, {})
  assert.deepEqual(await list(), [])
})

test('staff do not see it', async () => {
  const sam = examplePerson(agency, 'Sam Reed', ['staff'])
  assert.equal((await app.as(sam, listRecurringWorkEndpoint, {})).status, 403)
})
