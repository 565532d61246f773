import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { z } from 'zod'
import { seedDemoPeople } from '@pilothouse/platform/identity/seed-demo-people'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { exampleUseCase } from '@pilothouse/use-cases/example'
import { createUseCase } from '@pilothouse/use-cases/server'
import { dispatchRules } from '../../seed/packs/pack-content.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'pilothouse-packs-'))
const world = await testWorld()
const { database } = world
after(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})
await seedDemoPeople(database.db)
const officer = await findActingPerson(database.db, demoId('Yuki Tanabe'), world.now())
assert.ok(officer)
await createUseCase(world.contextOf(officer), {
  ...exampleUseCase(demoId('DCO')),
  title: 'Notes from emergency calls',
  stage: 'pre-deployment',
})

const pack = JSON.stringify(dispatchRules[0], null, 2)

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

function packs(...args: string[]) {
  const data = { DATABASE_URL: database.url, DATA_DIR: path.join(folder, 'data'), DEMO: 'true', PILOTHOUSE_SECRET: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/server/cli.ts', 'packs', ...args], {
    env: { ...process.env, ...data },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('help says the exit codes; a command that cannot be understood ends with 2', () => {
  const help = packs('--help')
  assert.deepEqual([help.status, help.stderr], [0, ''])
  assert.match(help.stdout, /Exit codes: 0/)
  assert.equal(packs().status, 2)
  assert.equal(packs('check').status, 2)
  assert.equal(packs('check', path.join(folder, 'absent.json')).status, 2)
})

test('check ends with 0 for a sound pack, and with 1 and the line of every fault', () => {
  const sound = packs('check', fileOf('sound.json', pack))
  assert.deepEqual([sound.status, sound.stderr], [0, ''])
  assert.match(sound.stdout, /dpws-dispatch-rules 2026-09-01.*1 obligations/)
  const broken = pack.replace('"use-case owner"', '"owner"').replace('"stage"', '"stadium"')
  const line = broken.slice(0, broken.indexOf('"stadium"')).split('\n').length
  const refused = packs('check', fileOf('broken.json', broken))
  assert.equal(refused.status, 1)
  assert.match(refused.stdout, new RegExp(`broken\\.json:${line}: obligations\\[0\\]\\.appliesWhen.*no fact "stadium"`))
  const { faults } = z
    .object({ faults: z.array(z.object({ line: z.int() })) })
    .parse(JSON.parse(packs('check', path.join(folder, 'broken.json'), '--json').stdout))
  assert.equal(faults.length, 2)
})

test('diff shows what a pack would change, changes nothing, and ends with 1 when something would', async () => {
  const file = fileOf('rules.json', pack)
  const { status, stdout, stderr } = packs('diff', file, '--at', 'ESA')
  assert.deepEqual([status, stderr], [1, ''])
  assert.match(stdout, /1 of 1 open uses would change: 1 duties gained, 0 lost, 0 changed/)
  assert.match(stdout, /gained {3}Yearly report to the dispatch centers: 1 uses/)
  assert.deepEqual(await database.db.selectFrom('policy_pack').selectAll().execute(), [])
  const elsewhere = packs('diff', file, '--at', 'BRB', '--json')
  assert.equal(elsewhere.status, 0)
  assert.equal(z.object({ changedUses: z.int() }).parse(JSON.parse(elsewhere.stdout)).changedUses, 0)
  assert.equal(packs('diff', file, '--at', 'NOWHERE').status, 2)
  assert.equal(packs('diff', path.join(folder, 'broken.json')).status, 2)
})
