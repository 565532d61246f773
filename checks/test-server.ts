import { mkdtemp, rm, chmod } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startEmbeddedServer } from '@pilothouse/platform/database/embedded-server'

/** Runs `work` against a PostgreSQL of its own that leaves nothing behind. Durability is off: these rows are for a minute. */
export async function withTestServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return work(given)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pilothouse-test-'))
  await chmod(folder, 0o755)
  const server = await startEmbeddedServer(folder, {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '200',
  })
  try {
    return await work(server.url)
  } finally {
    await server.release()
    await rm(folder, { recursive: true, force: true })
  }
}
