import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'

const folder = await mkdtemp(path.join(os.tmpdir(), 'pilothouse-server-'))
await chmod(folder, 0o755)
after(() => rm(folder, { recursive: true, force: true }))

const started: ChildProcess[] = []
after(() => started.forEach((server) => server.kill('SIGKILL')))

function start(environment: Record<string, string> = {}) {
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'cli.ts'), 'start'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: folder,
      DATABASE_URL: '',
      DEMO: 'true',
      LOG_LEVEL: 'silent',
      ...environment,
    },
  })
  started.push(server)
  return server
}

async function addressOf(server: ReturnType<typeof start>): Promise<string> {
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /ready at (http\S+)/.exec(line)?.[1]
    if (address) return address
  }
  throw new Error(`The server stopped before it was ready: ${await text(server.stderr)}`)
}

const databaseProcess = async () =>
  Number((await readFile(path.join(folder, 'postgresql', 'postmaster.pid'), 'utf8')).split('\n')[0])

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

test('a second server on the same data folder is refused in words; a stop in good order leaves nothing running', async () => {
  const first = start()
  const address = await addressOf(first)
  assert.equal((await fetch(`${address}/healthz`)).status, 200)

  const second = start()
  const [[code], words] = await Promise.all([once(second, 'exit'), text(second.stderr)])
  assert.equal(code, 2)
  assert.match(words, /Another Pilothouse \(pilothouse server, process \d+\) already serves/)

  const database = await databaseProcess()
  first.kill('SIGINT')
  first.kill('SIGTERM')
  assert.deepEqual(await once(first, 'exit'), [0, null])
  assert.equal(isAlive(database), false)
})

test('after kill -9 the next start takes over, with everything that was saved', async () => {
  const first = start()
  const personas = await (await fetch(`${await addressOf(first)}/api/identity/demo/personas`)).json()
  first.kill('SIGKILL')
  await once(first, 'exit')

  const second = start()
  assert.deepEqual(await (await fetch(`${await addressOf(second)}/api/identity/demo/personas`)).json(), personas)
  second.kill('SIGTERM')
  await once(second, 'exit')
})

test('a port that is taken is named, with what to do', async () => {
  const first = start()
  const { port } = new URL(await addressOf(first))
  const other = start({ PORT: port, DATA_DIR: path.join(folder, 'other') })
  const [[code], words] = await Promise.all([once(other, 'exit'), text(other.stderr)])
  assert.deepEqual(
    [code, words.trim()],
    [2, `Port ${port} is taken by another program. Stop it, or set PORT to another number.`],
  )
  first.kill('SIGTERM')
  await once(first, 'exit')
})

test('outside the demonstration the server does not start without a secret of its own', async () => {
  const server = start({ DEMO: 'false' })
  const [[code], words] = await Promise.all([once(server, 'exit'), text(server.stderr)])
  assert.equal(code, 2)
  assert.match(words, /PILOTHOUSE_SECRET must be set outside the demonstration/)
})
