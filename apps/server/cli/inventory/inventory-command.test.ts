import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { testDatabase } from '@pilothouse/platform/database/test-database'
import { z } from 'zod'

const folder = mkdtempSync(path.join(os.tmpdir(), 'pilothouse-command-'))
const database = await testDatabase()
after(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const heading = 'Use Case ID,Use Case Name,Bureau/Component,Stage of Development'

function fileOf(name: string, ...lines: string[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, [heading, ...lines].join('\n'))
  return file
}

function inventory(...args: string[]) {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: path.join(folder, 'data'),
    DEMO: 'true',
    PILOTHOUSE_SECRET: '',
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/server/cli.ts', 'inventory', ...args], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('help says the exit codes; a command that cannot be understood ends with 2', () => {
  const help = inventory('--help')
  assert.deepEqual([help.status, help.stderr], [0, ''])
  assert.match(help.stdout, /Exit codes: 0/)
  assert.equal(inventory().status, 2)
  assert.equal(inventory('lint').status, 2)
  assert.equal(inventory('lint', 'a.csv', '--loudly').status, 2)
  assert.equal(inventory('export', '--format', 'omb-1999', '--out', '-').status, 2)
})

test('a file that is not there, or is no inventory, ends with 2 and says why', () => {
  const absent = inventory('lint', path.join(folder, 'absent.csv'))
  assert.deepEqual([absent.status, absent.stdout], [2, ''])
  assert.match(absent.stderr, /cannot be opened/)
  writeFileSync(path.join(folder, 'boats.csv'), 'boat,seats\nHeron,40')
  assert.match(inventory('lint', path.join(folder, 'boats.csv')).stderr, /No heading row/)
})

test('lint --json prints rows, recodings, unrecognised and findings, and ends with 1 when errors are among them', () => {
  const { status, stdout } = inventory(
    'lint',
    fileOf('lint.csv', 'DLN-1,Berth planner,OF,DEPLOYED.', 'DLN-1,Tide reader,OF,soon'),
    '--json',
  )
  const finding = z.strictObject({
    rule: z.string(),
    severity: z.string(),
    row: z.int(),
    column: z.string(),
    message: z.string(),
    mend: z.string(),
  })
  const report = z
    .strictObject({
      rows: z.array(z.record(z.string(), z.string())),
      recodings: z.array(z.strictObject({ row: z.int(), column: z.string(), from: z.string(), to: z.string() })),
      unrecognised: z.array(z.strictObject({ row: z.int(), column: z.string(), value: z.string() })),
      findings: z.array(finding),
    })
    .parse(JSON.parse(stdout))
  assert.equal(status, 1)
  assert.equal(report.rows.length, 2)
  assert.match(report.recodings[0]?.to ?? '', /^c\) Deployed – /)
  assert.deepEqual(report.unrecognised, [{ row: 2, column: 'development_stage', value: 'soon' }])
})

test('continuity ends with 1 when a use is missing without a word', () => {
  const old = fileOf('old.csv', 'DLN-1,Berth planner,OF,Pilot', 'DLN-2,Tide reader,OF,Pilot')
  const next = fileOf('next.csv', 'DLN-1,Berth planner,OF,Pilot')
  assert.equal(inventory('continuity', old, old).status, 0)
  const gone = inventory('continuity', old, next)
  assert.equal(gone.status, 1)
  assert.match(gone.stdout, /missing: DLN-2 Tide reader/)
})

test('import writes only with --accept, a second time changes nothing, and export gives it back', () => {
  const file = fileOf('import.csv', 'CMD-1,Berth planner,OF,Pilot', ',Tide reader,OF,Deployed')
  assert.match(inventory('import', file, '--agency', 'CAF').stdout, /Say --accept to write it/)
  assert.match(inventory('import', file, '--accept', '--agency', 'CAF').stdout, /2 new, .*\n.*Written/)
  assert.match(inventory('import', file, '--accept', '--agency', 'CAF').stdout, /0 new, 0 changed, 2 unchanged/)
  const out = path.join(folder, 'out.csv')
  assert.equal(inventory('export', '--format', 'omb-2025-csv', '--out', out, '--agency', 'CAF').status, 0)
  const lines = readFileSync(out, 'utf8').trim().split('\n')
  assert.equal(lines.length, 3)
  assert.match(lines[1] ?? '', /CMD-1,Berth planner/)
  assert.equal(inventory('import', file, '--accept', '--agency', 'NOWHERE').status, 2)
})

test('who may not keep the inventory imports nothing, and a row that needs a decision ends with 1', () => {
  const file = fileOf('other.csv', 'CMD-1,Passport desk translation,XX,Pilot')
  const staff = inventory('import', file, '--accept', '--as', 'amara.okafor@dpws.example.gov')
  assert.equal(staff.status, 2)
  assert.match(staff.stderr, /Only who keeps the inventory/)
  const undecided = inventory('import', file, '--accept', '--agency', 'CAF')
  assert.equal(undecided.status, 1)
  assert.match(undecided.stdout, /nothing was written/)
})
