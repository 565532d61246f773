import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { seedDemo } from './seed-demo.ts'

const world = await testWorld()
after(world.close)
const installation = { connection: world.database, world }
const count = async (table: 'use_case' | 'register_entry' | 'reference_inventory') =>
  Number(
    (
      await world.db
        .selectFrom(table)
        .select((select) => select.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

test('a filling that is cut off leaves nothing half-done, and the next start begins again', async () => {
  const { put } = world.files
  const full = {
    ...installation,
    world: { ...world, files: { ...world.files, put: () => Promise.reject(new Error('the disk is full')) } },
  }
  await assert.rejects(
    seedDemo(full, () => {}),
    /disk is full/,
  )
  assert.equal(await count('use_case'), 0)
  assert.equal(world.files.put, put)
})

test('it is filled by the verbs that people use, in every stage and state, and published', async () => {
  await seedDemo(installation, () => {})
  const stages = await world.db.selectFrom('use_case').select('stage').distinct().execute()
  assert.equal(stages.length, 5)
  const statuses = await world.db.selectFrom('pilot_proposal').select('status').distinct().execute()
  assert.deepEqual(
    new Set(statuses.map(({ status }) => status)),
    new Set(['approved', 'declined', 'draft', 'returned', 'submitted']),
  )
  assert.ok((await count('register_entry')) >= 8)
  assert.equal(await count('reference_inventory'), 1)
})

test('it is filled once', async () => {
  const before = await count('use_case')
  await seedDemo(installation, () => assert.fail('it was filled again'))
  assert.equal(await count('use_case'), before)
})
