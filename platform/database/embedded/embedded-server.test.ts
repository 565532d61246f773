import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { connect } from '../connect.ts'
import { startEmbeddedServer } from './embedded-server.ts'

const folder = await mkdtemp(path.join(os.tmpdir(), 'pilothouse-embedded-'))
await chmod(folder, 0o755)
after(() => rm(folder, { recursive: true, force: true }))

async function ask<Row>(url: string, query: string): Promise<Row[]> {
  const connection = connect(url, () => {}, 1)
  try {
    return (await connection.pool.query(query)).rows
  } finally {
    await connection.close()
  }
}

test('a second start joins the running server, and the last one out stops it', async () => {
  const data = path.join(folder, 'joined')
  const first = await startEmbeddedServer(data)
  const second = await startEmbeddedServer(data)
  assert.equal(second.url, first.url)
  const held = connect(second.url, () => {}, 1)
  await held.pool.query('select 1')
  await first.release()
  assert.deepEqual(await ask(second.url, 'select 1 as one'), [{ one: 1 }])
  await held.close()
  await second.release()
  await assert.rejects(ask(second.url, 'select 1'))
})

test('what was written is there after a stop and a start', async () => {
  const data = path.join(folder, 'kept')
  const first = await startEmbeddedServer(data)
  await ask(first.url, 'create table lamp as select 7 as number')
  await first.release()
  const second = await startEmbeddedServer(data)
  assert.deepEqual(await ask(second.url, 'select number from lamp'), [{ number: 7 }])
  await second.release()
})

test('its password is nobody else’s to read, and nobody comes in without it', async () => {
  const data = path.join(folder, 'guarded')
  const server = await startEmbeddedServer(data)
  assert.equal((await stat(path.join(data, 'database.secret'))).mode & 0o077, 0)
  const stranger = new URL(server.url)
  stranger.password = 'guess'
  await assert.rejects(ask(stranger.href, 'select 1'), /password authentication failed/)
  await server.release()
})

test(
  'root may keep its data in a folder that other accounts cannot enter',
  { skip: process.getuid?.() !== 0 && 'only root has such a folder' },
  async () => {
    const closed = path.join(folder, 'closed')
    const data = path.join(closed, 'data')
    await mkdir(data, { recursive: true })
    await chmod(closed, 0o700)
    const server = await startEmbeddedServer(data)
    assert.deepEqual(await ask(server.url, 'select 1 as one'), [{ one: 1 }])
    await server.release()
    const place = (await readFile(path.join(data, 'postgresql.location'), 'utf8')).trim()
    assert.ok((await stat(path.join(place, 'PG_VERSION'))).isFile())
    await rm(place, { recursive: true })
  },
)
