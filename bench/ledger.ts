import { mkdtemp, rm, chmod } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { createContext, type World } from '@pilothouse/platform/create-context'
import { connect } from '@pilothouse/platform/database/connect'
import { startEmbeddedServer } from '@pilothouse/platform/database/embedded-server'
import { migrate } from '@pilothouse/platform/database/migrate'
import { localFiles } from '@pilothouse/platform/files/local-files'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { announce } from '@pilothouse/platform/ledger/announce'
import { verifyLedger } from '@pilothouse/platform/ledger/verify'

// Entries a second from eight writers on the embedded server with fsync on, and how fast the chain is checked.
const WRITERS = 8
const SECONDS = 5
const folder = await mkdtemp(path.join(os.tmpdir(), 'pilothouse-bench-'))
await chmod(folder, 0o755)
const server = await startEmbeddedServer(folder)
const connection = connect(server.url, () => {})
await migrate(connection.pool)
const world: World = {
  db: connection.db,
  now: () => new Date(),
  installation: { baseUrl: 'http://localhost', demo: true },
  files: localFiles(path.join(folder, 'files')),
  embed: async () => [],
}
const context = createContext(world, examplePerson(await exampleAgency(connection.db), 'Ana Ruiz'), 'bench')

for (const perTransaction of [1, 10]) {
  let written = 0
  const until = performance.now() + SECONDS * 1000
  const write = async () => {
    while (performance.now() < until) {
      await context.transaction(async (db) => {
        for (let nth = 0; nth < perTransaction; nth++)
          await announce(db, context, { event: 'idea filed', subject: 'bench' })
      })
      written += perTransaction
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
  console.log(
    `${WRITERS} writers, ${perTransaction} in a transaction: ${Math.round(written / SECONDS)} entries a second`,
  )
}

const started = performance.now()
const verdict = await verifyLedger(connection.db)
if (verdict.kind === 'broken') throw new Error(`Broken at ${verdict.sequence}: ${verdict.reason}`)
const seconds = (performance.now() - started) / 1000
console.log(
  `checked ${verdict.count} entries in ${seconds.toFixed(1)} s: ${Math.round(verdict.count / seconds)} a second`,
)

await connection.close()
await server.release()
await rm(folder, { recursive: true, force: true })
