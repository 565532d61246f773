import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** Starts the real server on a fresh demonstration, as a newcomer would, and stops it afterwards. */
export async function withRunningServer<T>(work: (baseUrl: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pilothouse-demo-'))
  await chmod(folder, 0o755)
  const server = spawn(process.execPath, ['apps/server/cli.ts', 'start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', DATA_DIR: folder, DEMO: 'true', LOG_LEVEL: 'error', DATABASE_URL: '' },
  })
  try {
    return await work(await addressOf(server))
  } finally {
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    await rm(folder, { recursive: true, force: true })
  }
}

/** The server says where it is in a line that starts with `Pilothouse is ready at`. */
async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('The server has no output to read')
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /ready at (http\S+)/.exec(line)?.[1]
    if (address) {
      server.stdout.resume()
      return address
    }
  }
  throw new Error('The server stopped before it was ready')
}
