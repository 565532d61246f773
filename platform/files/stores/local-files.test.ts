import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { localFiles } from './local-files.ts'
import { storePromises, type StoreUnderTest } from './store-promises.ts'

const folder = await mkdtemp(path.join(os.tmpdir(), 'pilothouse-store-'))
after(() => rm(folder, { recursive: true, force: true }))
const store = localFiles(folder)
const filesIn = async (place: string): Promise<string[]> =>
  (await readdir(place, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

const under: StoreUnderTest = {
  store,
  held: async () => (await filesIn(folder)).length,
  damage: (sha256) => writeFile(path.join(folder, sha256.slice(0, 2), sha256), 'evidencE'),
}

for (const [rule, check] of storePromises) test(`a local folder ${rule}`, () => check(under))

test('a full disk is a refusal that keeps nothing', async (t) => {
  if (process.platform === 'win32') return t.skip('the test sets a limit with the shell, which Windows lacks')
  const small = await mkdtemp(path.join(os.tmpdir(), 'pilothouse-small-'))
  const program = `
    import { Readable } from 'node:stream'
    import { localFiles } from ${JSON.stringify(new URL('local-files.ts', import.meta.url).href)}
    await localFiles(process.argv[1]).put(Readable.from([Buffer.alloc(9_000_000)]), 10_000_000).catch((error) => console.log(error.kind, error.message))`
  const command = 'ulimit -f 1000 && exec "$0" --input-type=module -e "$1" "$2"'
  const { stdout } = spawnSync('/bin/sh', ['-c', command, process.execPath, program, small], { encoding: 'utf8' })
  assert.match(stdout, /^unavailable The disk for files is full/)
  assert.deepEqual(await filesIn(small), [])
  await rm(small, { recursive: true })
})

test('the draft of a killed write is gone after a day', async () => {
  const old = path.join(folder, 'drafts', 'left-behind')
  await writeFile(old, 'half')
  await utimes(old, 0, 0)
  await store.put(Readable.from([Buffer.from('another')]), 100)
  assert.deepEqual(await readdir(path.join(folder, 'drafts')), [])
})
