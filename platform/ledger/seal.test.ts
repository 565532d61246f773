import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { after, test } from 'node:test'
import type { Database } from '../database/connect.ts'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { testWorld } from '../testing/test-context.ts'
import { announce } from './announce.ts'
import { verifyLedger } from './verify.ts'

const world = await testWorld()
after(world.close)
const agency = await exampleAgency(world.db)
const context = world.contextOf(examplePerson(agency, 'Ana Ruiz'))
const asRequest = (statement: string) => context.transaction((db) => sql.raw(statement).execute(db))
const tell = (db: Database, subject: string) => announce(db, context, { event: 'idea filed', subject })
const entry = { agency_id: agency.id, person_id: 'x', event: 'forged', subject: 'x', at: new Date(), body: '{}' }

test('many writers at once make one chain without gaps', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, nth) =>
      context
        .transaction(async (db) => {
          await tell(db, `${nth} first`)
          await tell(db, `${nth} second`)
          if (nth % 4 === 0) throw new Error('changed my mind')
        })
        .catch(() => {}),
    ),
  )
  assert.deepEqual(await verifyLedger(world.db), { kind: 'whole', count: 60 })
})

test('what a savepoint takes back never enters the chain', async () => {
  const before = await verifyLedger(world.db)
  await context.transaction(async (db) => {
    await tell(db, 'kept')
    await sql`savepoint attempt`.execute(db)
    await tell(db, 'taken back')
    await sql`rollback to savepoint attempt`.execute(db)
  })
  const now = await verifyLedger(world.db)
  assert.ok(before.kind === 'whole' && now.kind === 'whole')
  assert.equal(now.count, before.count + 1)
})

test('a transaction that looks at an old state fails rather than fork the chain', async () => {
  const late = world.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      await sql`select 1 from ledger_entry`.execute(db)
      await context.transaction((other) => tell(other, 'meanwhile'))
      await tell(db, 'late')
    })
  await assert.rejects(late)
  assert.equal((await verifyLedger(world.db)).kind, 'whole')
})

test('a request chooses neither place nor hash of an entry', async () => {
  const chosen = { ...entry, sequence: '999' }
  await assert.rejects(
    context.transaction((db) => db.insertInto('ledger_entry').values(chosen).execute()),
    /permission denied/,
  )
  await assert.rejects(world.db.insertInto('ledger_entry').values(chosen).execute(), /sealed by the database alone/)
  await assert.rejects(
    world.db
      .insertInto('ledger_entry')
      .values({ ...entry, hash: Buffer.alloc(32) })
      .execute(),
    /sealed by the database alone/,
  )
})

test('a request cannot write into the ledger of another agency', async () => {
  const other = await exampleAgency(world.db, 'OTH')
  const forge = context.transaction((db) =>
    db
      .insertInto('ledger_entry')
      .values({ ...entry, agency_id: other.id })
      .execute(),
  )
  await assert.rejects(forge, /row-level security/)
})

test('a request can turn off neither triggers nor row-level security, nor empty the ledger', async () => {
  await assert.rejects(asRequest(`set local session_replication_role = 'replica'`), /permission denied/)
  await assert.rejects(asRequest('alter table ledger_entry disable trigger all'), /must be owner/)
  await assert.rejects(asRequest('alter table ledger_entry disable row level security'), /must be owner/)
  await assert.rejects(asRequest('truncate ledger_entry'), /permission denied/)
  await assert.rejects(asRequest('delete from ledger_entry'), /permission denied/)
  await assert.rejects(asRequest(`update ledger_entry set event = 'x'`), /permission denied/)
})

test('the ledger stays append-only where a superuser turned ordinary triggers off', async () => {
  const replica = world.db.transaction().execute(async (db) => {
    await sql`set local session_replication_role = 'replica'`.execute(db)
    await db.deleteFrom('ledger_entry').execute()
  })
  await assert.rejects(replica, /append-only/)
  await assert.rejects(world.database.pool.query('truncate ledger_entry'), /append-only/)
})

test('a temporary table with the ledger’s name does not catch the seal', async () => {
  const subject = randomUUID()
  await context.transaction(async (db) => {
    await sql`create temporary table ledger_entry (like public.ledger_entry) on commit drop`.execute(db)
    await sql`insert into public.ledger_entry (agency_id, person_id, event, subject, at, body)
      values (${agency.id}, 'x', 'idea filed', ${subject}, now(), '{}')`.execute(db)
  })
  const row = await world.db
    .selectFrom('ledger_entry')
    .select('hash')
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow()
  assert.notEqual(row.hash, null)
})

test('every function that runs with its owner’s rights looks for tables where we put them', async () => {
  const { rows } = await sql<{ name: string; config: string[] | null }>`
    select p.oid::regprocedure::text as name, p.proconfig as config
    from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace`.execute(world.db)
  assert.ok(rows.length > 0)
  for (const { name, config } of rows) assert.match(config?.join() ?? '', /search_path=pg_catalog, .+, pg_temp$/, name)
})
