import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { connect } from '@pilothouse/platform/database/connect'
import * as doors from '../contract.ts'
import { may } from '../may.ts'
import { clearanceWorld } from '../testing-clearances.ts'
import { openClearanceBook } from './clearance-book.ts'
import { followClearances } from './follow-clearances.ts'

const world = await clearanceWorld()
const { app, agency, people, pilotUse, issue } = world
const { ana, yuki } = people

/** Another server: a pool of its own, and what it knows of each use by what it heard. */
function server() {
  const connection = connect(app.database.url, () => {})
  const states = new Map<string, string>()
  let cuts = 0
  const follower = followClearances(connection, (news) => {
    if (news.kind === 'cut') cuts += 1
    const told = news.kind === 'one' ? [news.clearance] : news.kind === 'all' ? news.clearances : []
    for (const { useCaseId, state } of told) states.set(useCaseId, state)
  })
  const sees = (useCaseId: string, state: string) => until(() => states.get(useCaseId) === state)
  return { sees, cuts: () => cuts, follower, close: () => follower.stop().then(connection.close) }
}

const [one, other] = [server(), server()]
after(async () => {
  await Promise.all([one.close(), other.close()])
  await app.close()
})
await Promise.all([one.follower.ready, other.follower.ready])

test('every server hears of a decision and of a kill switch, whichever of them made it', async () => {
  const useCaseId = await pilotUse()
  await issue(useCaseId)
  await Promise.all([one.sees(useCaseId, 'in force'), other.sees(useCaseId, 'in force')])
  await app.as(ana, doors.pullKillSwitch, { useCaseId, reason: 'It insults people' })
  await Promise.all([one.sees(useCaseId, 'suspended'), other.sees(useCaseId, 'suspended')])
})

test('a server whose line was cut says so, and reads everything again when it is back', async () => {
  const useCaseId = await pilotUse()
  await issue(useCaseId)
  await one.sees(useCaseId, 'in force')
  const before = one.cuts()
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and (query ilike 'listen clearance_changed%' or query = 'select 1')`.execute(
    app.db,
  )
  await app.as(ana, doors.pullKillSwitch, { useCaseId, reason: 'While nobody listened' })
  await until(() => one.cuts() > before)
  await one.sees(useCaseId, 'suspended')
})

test('the book of a server lets calls pass only while it is current, and notes when a drill reached it', async () => {
  const connection = connect(app.database.url, () => {})
  const book = openClearanceBook(connection, assert.ifError, 'server-a')
  await book.ready
  const useCaseId = await pilotUse()
  await issue(useCaseId)
  const call = {
    day: '2026-11-23',
    model: 'meridian-cloud/large-2026',
    dataCategories: ['public'],
    groups: [agency.component.id],
    tools: [],
    training: ['using-generative-ai'],
  }
  const verdict = () => {
    const prepared = book.of(useCaseId)
    return prepared ? may(prepared, call).kind : 'unknown'
  }
  await until(() => verdict() === 'yes')
  await app.as(ana, doors.pullKillSwitch, { useCaseId, reason: 'Half-yearly drill', drill: true })
  await until(() => verdict() === 'no')
  const pulls = async () => (await app.as(yuki, doors.openClearance, { useCaseId })).body.pulls
  await until(async () => (await pulls())[0]?.servers === 1)
  assert.ok(((await pulls())[0]?.secondsUntilStopped ?? -1) >= 0)
  await book.stop()
  await connection.close()
})

/** Waits for something that comes by itself. The runner's own limit ends a test in which it does not. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5))
}
