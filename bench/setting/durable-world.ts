import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Context } from '@pilothouse/platform/context'
import { createContext, type World } from '@pilothouse/platform/create-context'
import { connect, type Connection } from '@pilothouse/platform/database/connect'
import { startEmbeddedServer } from '@pilothouse/platform/database/embedded-server'
import { migrate } from '@pilothouse/platform/database/migrate'
import { localFiles } from '@pilothouse/platform/files/local-files'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'

/** What is measured in: one agency on the embedded server with durable writes, as in production. */
export interface DurableWorld {
  readonly world: World
  readonly connection: Connection
  readonly ana: Person
  /** Ana's. */
  readonly context: Context
  readonly close: () => Promise<void>
}

/** Opens a world for one measurement; `close` leaves nothing behind. */
export async function durableWorld(): Promise<DurableWorld> {
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
  const ana = examplePerson(await exampleAgency(connection.db), 'Ana Ruiz')
  const close = async (): Promise<void> => {
    await connection.close()
    await server.release()
    await rm(folder, { recursive: true, force: true })
  }
  return { world, connection, ana, context: createContext(world, ana, 'bench'), close }
}
