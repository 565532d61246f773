import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type DatabaseError } from 'pg'
import { Refusal } from '../../refusal.ts'
import { findBinaries } from './binaries.ts'
import { prepareCluster, type Cluster } from './cluster.ts'
import { serverOwner, type ServerOwner } from './server-owner.ts'

/** A running PostgreSQL of our own. */
export interface EmbeddedServer {
  readonly url: string
  /** Stops the server, unless another process of Pilothouse still uses it: the last one out turns off the light. */
  readonly release: () => Promise<void>
}

/** Settings of the server; tests turn `fsync` off, nothing else may. */
export type ServerSettings = Readonly<Record<string, string>>

const defaults: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '64MB',
  jit: 'off',
  log_min_messages: 'warning',
}

/** Starts PostgreSQL on a data folder, or joins the one that already serves it. */
export async function startEmbeddedServer(dataFolder: string, settings: ServerSettings = {}): Promise<EmbeddedServer> {
  const owner = serverOwner()
  const binaries = await findBinaries(owner)
  const cluster = await prepareCluster(dataFolder, binaries, owner)
  const url = (await findRunning(cluster)) ?? (await launch({ dataFolder, cluster, binaries, owner, settings }))
  await createDatabase(url)
  return { url: url.replace(/\/postgres$/, '/pilothouse'), release: () => release(url, cluster) }
}

const urlOf = (cluster: Cluster, port: number): string =>
  `postgres://pilothouse:${cluster.password}@127.0.0.1:${port}/postgres`

/** The fourth line of `postmaster.pid` is the port, the first the process. */
async function readPid(cluster: Cluster): Promise<{ process: number; port: number } | null> {
  const lines = (await readFile(path.join(cluster.folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [id, port] = [Number(lines[0]), Number(lines[3])]
  return id > 0 && port > 0 && isAlive(id) ? { process: id, port } : null
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function findRunning(cluster: Cluster): Promise<string | null> {
  const running = await readPid(cluster)
  if (!running) return null
  const url = urlOf(cluster, running.port)
  return (await answers(url, 50)) ? url : null
}

interface Launch {
  readonly dataFolder: string
  readonly cluster: Cluster
  readonly binaries: string
  readonly owner: ServerOwner | null
  readonly settings: ServerSettings
}

async function launch({ dataFolder, cluster, binaries, owner, settings }: Launch): Promise<string> {
  const port = await freePort()
  const log = await open(path.join(dataFolder, 'postgresql.log'), 'a', 0o600)
  const options = Object.entries({ ...defaults, ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  // Its own process group: an interrupt at the terminal is for us, and we then stop the server in good order.
  const server = spawn(path.join(binaries, 'bin', 'postgres'), ['-D', cluster.folder, ...options], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...owner,
  })
  const ended = new Promise<false>((resolve) =>
    server.once('exit', () => resolve(false)).once('error', () => resolve(false)),
  )
  server.unref()
  await log.close()
  const url = urlOf(cluster, port)
  if (await Promise.race([answers(url, 600), ended])) return url
  throw new Refusal(
    'unavailable',
    `The embedded database did not start. Its own words are in ${path.join(dataFolder, 'postgresql.log')}`,
  )
}

async function answers(url: string, tries: number): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const client = new Client({ connectionString: url })
    client.on('error', () => {})
    const connected = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (connected) return true
    await sleep(50)
  }
  return false
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query("select from pg_database where datname = 'pilothouse'")
    if (found.rowCount === 0) {
      await client.query('create database pilothouse').catch((error: DatabaseError) => {
        if (error.code !== '42P04' && error.code !== '23505') throw error
      })
    }
  } finally {
    await client.end()
  }
}

async function release(url: string, cluster: Cluster): Promise<void> {
  const running = await readPid(cluster)
  if (!running || (await othersConnected(url))) return
  process.kill(running.process, 'SIGINT')
  for (let waited = 0; waited < 200 && isAlive(running.process); waited++) await sleep(50)
}

async function othersConnected(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    // A connection that was just closed lingers for a moment in the server's books.
    for (let attempt = 0; attempt < 20; attempt++) {
      const others = await client.query(
        "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      )
      if (others.rowCount === 0) return false
      await sleep(50)
    }
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port is free')),
      )
    })
  })
}
