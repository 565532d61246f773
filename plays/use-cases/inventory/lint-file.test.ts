import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

import { Refusal } from '@pilothouse/platform/refusal'

import { continuityOfFiles } from './continuity-of-files.ts'
import { lintFile } from './lint-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const today = '2026-01-31'

test('the report has the rows, what was recoded, what was not recognised, and the findings', async () => {
  const file = bytes('Use Case Name,Stage of Development,Is the AI use case high-impact?\nLetters,retired,Perhaps\n')
  const { rows, recodings, unrecognised, findings } = await lintFile(file, 'inventory.csv', today)
  assert.deepEqual(
    rows.map((row) => [row.use_case_name, row.development_stage.slice(0, 10)]),
    [['Letters', 'd) Retired']],
  )
  assert.deepEqual(
    recodings.map(({ row, column, from }) => [row, column, from]),
    [[1, 'development_stage', 'retired']],
  )
  assert.deepEqual(unrecognised, [{ row: 1, column: 'is_high_impact', value: 'Perhaps' }])
  assert.ok(
    findings.some(({ rule, row, column }) => rule === 'missing-column' && row === 0 && column === 'agency_bureau'),
  )
})

test('a file that is no inventory is refused', async () => {
  await assert.rejects(lintFile(bytes('a,b\n1,2\n'), 'a.csv', today), Refusal)
})

test('two files are compared year on year', async () => {
  const old = {
    name: 'old.csv',
    bytes: bytes('Use Case ID,Use Case Name,Bureau/Component\nX-1,Letters sorter,Mail\nX-2,Road cracks,Roads\n'),
  }
  const next = { name: 'new.csv', bytes: bytes('Use Case ID,Use Case Name,Bureau/Component\nX-1,Letter sorter,Mail\n') }
  const { continued } = await continuityOfFiles(old, next)
  assert.deepEqual(
    continued.map(({ fate, id }) => [id, fate]),
    [
      ['X-1', 'renamed'],
      ['X-2', 'missing'],
    ],
  )
})

const published = '../shared/data/omb-2025/individual.csv'

test(
  'the faults that auditors counted in the published inventory are found',
  { skip: existsSync(published) ? false : 'the folder with public data is absent' },
  async () => {
    const { rows, findings } = await lintFile(new Uint8Array(readFileSync(published)), 'individual.csv', today)
    const count = (rule: string) => findings.filter((finding) => finding.rule === rule).length
    assert.equal(rows.length, 3611)
    assert.equal(count('name-only'), 338)
    assert.equal(
      findings.filter(({ message }) => message.includes('and 26 more') && message.startsWith('The same justification'))
        .length,
      32,
    )
    assert.equal(findings.filter(({ rule, column }) => rule === 'blank-required' && column === 'id').length, 704)
    assert.ok(count('conflicting-verdict') > 0 && count('duplicate-name') > 0)
  },
)
