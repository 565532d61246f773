import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { exampleAgency } from '../identity/example-people.ts'
import { connect, withinAgency } from './connect.ts'
import { migrate } from './migrate.ts'
import { testDatabase } from './test-database.ts'

const database = await testDatabase()
const folder = await mkdtemp(path.join(os.tmpdir(), 'pilothouse-migrations-'))
const url = pathToFileURL(`${folder}/`)
const write = (name: string, text: string) => writeFile(path.join(folder, name), text)

before(async () => {
  await database.pool.query('drop table migration')
  await write('20260101_lamp.sql', 'create table lamp (id int)')
})
after(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

test('two instances that start together apply each file once', async () => {
  const second = connect(database.url, () => {}, 2)
  const applied = await Promise.all([migrate(database.pool, url), migrate(second.pool, url)])
  await second.close()
  assert.deepEqual(applied.flat(), ['20260101_lamp.sql'])
})

test('a file that fails leaves nothing of itself', async () => {
  await write('20260102_broken.sql', 'create table half (id int); select nonsense from nowhere')
  await assert.rejects(migrate(database.pool, url), /20260102_broken.sql failed; nothing of it was kept/)
  assert.equal((await database.pool.query("select to_regclass('half') as half")).rows[0].half, null)
  await rm(path.join(folder, '20260102_broken.sql'))
})

test('a file that changed after it was applied is refused', async () => {
  await write('20260101_lamp.sql', 'create table lamp (id bigint)')
  await assert.rejects(migrate(database.pool, url), /was changed after it was applied/)
  await write('20260101_lamp.sql', 'create table lamp (id int)')
})

test('a database that a newer version moved on is refused', async () => {
  await database.pool.query("insert into migration (name, sha256) values ('20990101_future.sql', '')")
  await assert.rejects(migrate(database.pool, url), /moved on by a newer version/)
})

test('requests run as a role that row-level security binds to one agency', async () => {
  const [ours, theirs] = [await exampleAgency(database.db, 'OUR'), await exampleAgency(database.db, 'THE')]
  const change = (id: string) =>
    withinAgency(database.db, ours.id, (db) =>
      db.updateTable('organisation').set({ name: 'Renamed' }).where('id', '=', id).executeTakeFirst(),
    )
  assert.equal((await change(ours.id)).numUpdatedRows, 1n)
  assert.equal((await change(theirs.id)).numUpdatedRows, 0n)
  const role = await withinAgency(database.db, ours.id, (db) =>
    sql<{
      name: string
      bypass: boolean
    }>`select current_user as name, rolbypassrls as bypass from pg_roles where rolname = current_user`.execute(db),
  )
  assert.deepEqual(role.rows, [{ name: 'pilothouse_app', bypass: false }])
})

test('every table that holds an agency’s rows has row-level security on', async () => {
  const open = await database.pool.query(
    `select relname from pg_class join pg_attribute on attrelid = pg_class.oid
     where relkind = 'r' and attname = 'agency_id' and not relrowsecurity and relnamespace = 'public'::regnamespace`,
  )
  assert.deepEqual(open.rows, [])
})
