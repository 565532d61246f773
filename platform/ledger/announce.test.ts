import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testWorld } from '../testing/test-context.ts'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { announce } from './announce.ts'

const world = await testWorld()
after(world.close)
const agency = await exampleAgency(world.db)
const other = await exampleAgency(world.db, 'OTH')
const ana = examplePerson(agency, 'Ana Ruiz')

test('entries are chained in the order of their commits', async () => {
  const context = world.contextOf(ana)
  for (const subject of ['a', 'b', 'c']) {
    await context.transaction((db) => announce(db, context, { event: 'idea filed', subject }))
  }
  const entries = await world.db.selectFrom('ledger_entry').selectAll().orderBy('sequence').execute()
  assert.deepEqual(
    entries.map((entry) => entry.sequence),
    ['1', '2', '3'],
  )
  assert.deepEqual(entries[1]?.previous_hash, entries[0]?.hash)
})

test('a change that fails leaves no entry', async () => {
  const context = world.contextOf(ana)
  await assert.rejects(
    context.transaction(async (db) => {
      await announce(db, context, { event: 'idea filed', subject: 'never' })
      throw new Error('the change failed')
    }),
  )
  assert.equal(
    (await world.db.selectFrom('ledger_entry').selectAll().where('subject', '=', 'never').execute()).length,
    0,
  )
})

test('entries can be neither changed nor deleted, even by the owner of the database', async () => {
  await assert.rejects(world.db.updateTable('ledger_entry').set({ event: 'nothing happened' }).execute(), /append-only/)
  await assert.rejects(world.db.deleteFrom('ledger_entry').execute(), /append-only/)
})

test('one agency cannot read another’s entries', async () => {
  const stranger = world.contextOf(examplePerson(other, 'Bo Lind'))
  assert.equal((await stranger.transaction((db) => db.selectFrom('ledger_entry').selectAll().execute())).length, 0)
})
