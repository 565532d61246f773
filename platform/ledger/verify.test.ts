import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, beforeEach, test } from 'node:test'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { Refusal } from '../refusal.ts'
import { testWorld } from '../testing/test-context.ts'
import { announce } from './announce.ts'
import { exportCheckpoint, verifyAgainstCheckpoint, verifyLedger } from './verify.ts'

const world = await testWorld()
after(world.close)
const context = world.contextOf(examplePerson(await exampleAgency(world.db), 'Ana Ruiz'))
const tell = (subject: string) =>
  context.transaction((db) => announce(db, context, { event: 'idea filed', subject, detail: { title: 'Fähre “A”' } }))

/** What only somebody with the whole database in hand can do: rewrite history with the triggers off. */
async function tamper(...statements: string[]): Promise<void> {
  await world.database.pool.query('alter table ledger_entry disable trigger all')
  for (const statement of statements) await world.database.pool.query(statement)
  await world.database.pool.query('alter table ledger_entry enable trigger all')
  await world.database.pool.query(
    'alter table ledger_entry enable always trigger ledger_entry_append_only, enable always trigger ledger_entry_no_truncate',
  )
}

beforeEach(async () => {
  await tamper('truncate ledger_entry')
  for (const subject of ['a', 'b', 'c', 'd', 'e']) await tell(subject)
})

const verdict = () => verifyLedger(world.db)
const broken = async (sequence: number, reason: RegExp) => {
  const found = await verdict()
  assert.ok(found.kind === 'broken')
  assert.equal(found.sequence, sequence)
  assert.match(found.reason, reason)
}

test('a chain that nobody touched is whole, an empty one too', async () => {
  assert.deepEqual(await verdict(), { kind: 'whole', count: 5 })
  await tamper('truncate ledger_entry')
  assert.deepEqual(await verdict(), { kind: 'whole', count: 0 })
})

test('a chain longer than one read is followed to its end', async () => {
  await context.transaction(async (db) => {
    for (let nth = 0; nth < 1500; nth++) await announce(db, context, { event: 'idea filed', subject: String(nth) })
  })
  assert.deepEqual(await verdict(), { kind: 'whole', count: 1505 })
  await tamper(`update ledger_entry set body = replace(body, 'idea', 'Idea') where sequence = 1400`)
  await broken(1400, /text was changed/)
})

test('a changed text is named', async () => {
  await tamper(`update ledger_entry set body = replace(body, '"c"', '"x"') where sequence = 3`)
  await broken(3, /text was changed/)
})

test('a changed text with a new hash breaks the entry after it', async () => {
  await tamper(
    `update ledger_entry set subject = 'x', body = replace(body, '"c"', '"x"') where sequence = 3`,
    `update ledger_entry set hash = sha256(previous_hash || convert_to(body, 'UTF8')) where sequence = 3`,
  )
  await broken(4, /does not follow entry 3/)
})

test('a column that no longer says what the text says is named', async () => {
  for (const [column, value] of [
    ['event', `'nothing'`],
    ['subject', `'x'`],
    ['person_id', `'x'`],
    ['agency_id', 'null'],
    ['at', `at + interval '1 microsecond'`],
  ]) {
    const before = await world.database.pool.query(`select ${column} as value from ledger_entry where sequence = 2`)
    await tamper(`update ledger_entry set ${column} = ${value} where sequence = 2`)
    await broken(2, /column for the .+ does not say what/)
    await world.database.pool.query('alter table ledger_entry disable trigger all')
    await world.database.pool.query(`update ledger_entry set ${column} = $1 where sequence = 2`, [before.rows[0].value])
  }
})

test('a deleted entry is named as missing', async () => {
  await tamper('delete from ledger_entry where sequence = 3')
  await broken(3, /missing: after entry 2 comes entry 4/)
  await tamper('delete from ledger_entry where sequence < 3')
  await broken(1, /missing/)
})

test('entries that changed places are named', async () => {
  await tamper(
    'update ledger_entry set sequence = 99 where sequence = 2',
    'update ledger_entry set sequence = 2 where sequence = 3',
    'update ledger_entry set sequence = 3 where sequence = 99',
  )
  await broken(2, /does not follow entry 1/)
})

test('an entry that was put in past the seal is named', async () => {
  await tamper(
    `insert into ledger_entry (person_id, event, subject, at, body) values ('x', 'forged', 'x', now(), '{}')`,
  )
  await broken(6, /stands outside the chain/)
})

test('a checkpoint shows that the end was cut off or the chain written anew', async () => {
  const checkpoint = await exportCheckpoint(world.db)
  assert.match(checkpoint, /^\{"at":"2026-11-23T09:00:00.000Z","count":5,"hash":"[0-9a-f]{64}","sequence":5\}$/)
  await tell('f')
  assert.deepEqual(await verifyAgainstCheckpoint(world.db, checkpoint), { kind: 'whole', count: 6 })
  await tamper('delete from ledger_entry where sequence > 4')
  assert.deepEqual(await verdict(), { kind: 'whole', count: 4 })
  const cut = await verifyAgainstCheckpoint(world.db, checkpoint)
  assert.ok(cut.kind === 'broken')
  assert.deepEqual([cut.sequence, cut.reason.includes('now ends at entry 4')], [5, true])
  await tell('another fifth')
  const anew = await verifyAgainstCheckpoint(world.db, checkpoint)
  assert.ok(anew.kind === 'broken')
  assert.match(anew.reason, /written anew/)
})

test('the checkpoint of an empty ledger holds for every chain; a text that is none is refused', async () => {
  await tamper('truncate ledger_entry')
  const empty = await exportCheckpoint(world.db)
  await tell('first')
  assert.deepEqual(await verifyAgainstCheckpoint(world.db, empty), { kind: 'whole', count: 1 })
  await assert.rejects(verifyAgainstCheckpoint(world.db, '{"sequence":1}'), Refusal)
})

test('anybody can check an entry with nothing but SHA-256', async () => {
  const entries = await world.db.selectFrom('ledger_entry').select(['body', 'hash']).orderBy('sequence').execute()
  let hash = Buffer.alloc(0)
  for (const entry of entries) {
    hash = createHash('sha256').update(hash).update(entry.body).digest()
    assert.ok(entry.hash?.equals(hash))
  }
})
