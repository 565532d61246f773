import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, rmdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { serverOwner } from '../database/embedded/server-owner.ts'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { anyMember } from '../identity/person.ts'
import { testApp } from '../testing/test-app.ts'
import { endpoint } from './endpoint.ts'
import { serve } from './serve.ts'

const keep = endpoint({
  method: 'POST',
  path: '/api/test/keep',
  summary: 'Renames the agency and keeps a text of so many bytes',
  allows: anyMember,
  input: z.object({ bytes: z.number() }),
  output: z.object({}),
})

const app = await testApp((routes) =>
  serve(routes, keep, async (context, { bytes }) =>
    context.transaction(async (db) => {
      await db.updateTable('organisation').set({ name: 'Renamed' }).execute()
      const text = randomBytes(bytes / 2).toString('hex')
      await sql`insert into ballast (text) values (${text})`.execute(db)
      return {}
    }),
  ),
)
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz')

/** A disk of 8 MB in memory, which only root may make; null where that cannot be. */
function smallDisk(): string | null {
  const owner = serverOwner()
  if (!owner || process.platform !== 'linux') return null
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pilothouse-disk-'))
  chmodSync(folder, 0o755)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status !== 0) {
    rmdirSync(folder)
    return null
  }
  chownSync(folder, owner.uid, owner.gid)
  return folder
}

const disk = smallDisk()
const space = sql.id(`small_${randomUUID().replaceAll('-', '')}`)
async function openBallast(): Promise<void> {
  await sql`create table ballast (text text) tablespace ${space}`.execute(app.db)
  await sql`grant select, insert on ballast to pilothouse_app`.execute(app.db)
}

if (disk) {
  await sql`create tablespace ${space} location ${sql.lit(disk)}`.execute(app.db)
  await openBallast()
}

after(async () => {
  if (disk) {
    await sql`drop table ballast`.execute(app.db)
    await sql`drop tablespace ${space}`.execute(app.db)
    spawnSync('umount', [disk])
    rmdirSync(disk)
  }
  await app.close()
})

const skip = disk ? false : 'needs a small disk of its own, which only root on Linux may make'

const names = async () =>
  (await app.db.selectFrom('organisation').select('name').where('id', '=', agency.id).execute()).map(({ name }) => name)

test('a full disk is said in words, nothing is half-saved, and what fits goes on', { skip }, async () => {
  const before = await names()
  const refused = await app.as(ana, keep, { bytes: 20_000_000 })
  assert.deepEqual([refused.status, refused.problem?.kind], [503, 'unavailable'])
  assert.match(refused.problem?.detail ?? '', /disk of the database is full. Nothing was saved; tell the administrator/)
  assert.deepEqual(await names(), before)
  const { rows } = await sql<{ kept: number }>`select count(*)::int as kept from ballast`.execute(app.db)
  assert.equal(rows[0]?.kept, 0)
  await sql`drop table ballast`.execute(app.db)
  await openBallast()
  assert.equal((await app.as(ana, keep, { bytes: 2000 })).status, 200)
  assert.deepEqual(await names(), ['Renamed'])
})
