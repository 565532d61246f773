import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { reactions } from './reactions.ts'
import { jobKinds } from './job-kinds.ts'

const sources = globSync('{platform,knowledge,plays,gateway,assistants}/**/*.ts', {
  exclude: ['**/node_modules/**', '**/*.test.ts'],
}).map((file) => readFileSync(file, 'utf8'))

test('every fact that a reaction waits for is announced somewhere', () => {
  const waited = reactions.flatMap(({ when }) => when)
  assert.deepEqual(
    waited.filter((event) => !sources.some((source) => source.includes(`'${event}'`))),
    [],
  )
})

test('every kind of job that a room asks for is known to the server', () => {
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/startJob\([^)]*?kind: '([^']+)'/gs)].map((match) => match[1] ?? ''),
  )
  assert.ok(asked.length > 0)
  assert.deepEqual(
    asked.filter((kind) => !(kind in jobKinds)),
    [],
  )
})
