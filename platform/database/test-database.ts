import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { connect, type Connection } from './connect.ts'
import { migrate, migrationFolder } from './migrate.ts'

const TEMPLATE_LOCK = 5_120_119

/** A database of its own for one test file, copied from a migrated template in tens of milliseconds. */
export interface TestDatabase extends Connection {
  readonly url: string
}

/** Needs `TEST_DATABASE_URL`, which `npm test` and `npm run check` set to a server that they start. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL']
  if (!server) throw new Error('Tests that need a database run through: npm run check -- FILE')
  const template = await templateDatabase(server)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(server, (client) => client.query(`create database ${name} template ${template}`))
  const url = withDatabase(server, name)
  const connection = connect(url, () => {}, 10)
  const close = async () => {
    await connection.close()
    await administer(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { ...connection, url, close }
}

async function templateDatabase(server: string): Promise<string> {
  const name = `template_${await schemaVersion()}`
  await administer(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await createTemplate(client, server, name)
  })
  return name
}

async function createTemplate(client: Client, server: string, name: string): Promise<void> {
  const draft = `draft_${randomUUID().replaceAll('-', '')}`
  await client.query(`create database ${draft}`)
  const { pool, close } = connect(withDatabase(server, draft), () => {}, 2)
  await migrate(pool)
  await close()
  await client.query(`alter database ${draft} rename to ${name}`)
}

async function schemaVersion(): Promise<string> {
  const hash = createHash('sha256')
  const names = (await readdir(migrationFolder)).filter((name) => name.endsWith('.sql')).sort()
  for (const name of names) hash.update(name).update(await readFile(new URL(name, migrationFolder)))
  return hash.digest('hex').slice(0, 24)
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function administer(server: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
