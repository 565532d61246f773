import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { connect } from '@pilothouse/platform/database/connect'
import { migrate } from '@pilothouse/platform/database/migrate'
import { Client } from 'pg'
import { withTestServer } from './test-server.ts'

// Writes database/tables.ts from the migrated schema, so that a store that disagrees with the database does not compile.
await withTestServer(async (server) => {
  const name = `tables_${randomUUID().replaceAll('-', '')}`
  const admin = new Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const connection = connect(url.href, () => {}, 2)
  await migrate(connection.pool)
  await connection.close()
  const made = spawnSync(
    'node_modules/.bin/kysely-codegen',
    ['--dialect', 'postgres', '--out-file', 'database/tables.ts', '--exclude-pattern', '(migration|pgboss.*)'],
    { env: { ...process.env, DATABASE_URL: url.href }, stdio: 'inherit' },
  )
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
  process.exitCode = made.status ?? 1
})
