import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { Refusal } from '../refusal.ts'

/** Where the dated SQL files stand. */
export const migrationFolder = new URL('../../database/migrations/', import.meta.url)

/** Any number will do, so long as every instance uses the same. */
const MIGRATION_LOCK = 5_120_117

interface Migration {
  readonly name: string
  readonly text: string
  readonly sha256: string
}

/**
 * Brings the database forward to this version's schema, one transaction a file, and returns the names just applied.
 * Two instances that start together wait for each other. Refuses a database that a newer version has already moved on.
 */
export async function migrate(pool: pg.Pool, folder: URL = migrationFolder): Promise<readonly string[]> {
  const migrations = await readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await applyMissing(client, migrations)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
    client.release()
  }
}

async function readMigrations(folder: URL): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function applyMissing(client: pg.PoolClient, migrations: readonly Migration[]): Promise<readonly string[]> {
  await client.query(
    'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
  )
  const applied = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
  refuseStrangers(migrations, applied.rows)
  const known = new Set(applied.rows.map((row) => row.name))
  const missing = migrations.filter((migration) => !known.has(migration.name))
  for (const migration of missing) await apply(client, migration)
  return missing.map((migration) => migration.name)
}

function refuseStrangers(migrations: readonly Migration[], applied: readonly { name: string; sha256: string }[]): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration.sha256]))
  for (const { name, sha256 } of applied) {
    const ours = byName.get(name)
    if (ours === undefined) {
      throw new Refusal(
        'conflict',
        `The database was moved on by a newer version (${name}). Start that version, or restore a backup.`,
      )
    }
    if (ours !== sha256)
      throw new Refusal(
        'conflict',
        `The migration ${name} was changed after it was applied. Restore the file as released.`,
      )
  }
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.text)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [migration.name, migration.sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${migration.name} failed; nothing of it was kept`, { cause: error })
  }
}
