import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { seedDemoPeople } from '@pilothouse/platform/identity/seed-demo-people'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { actingPerson } from '../open-identity.ts'
import { seedUseCases } from './use-cases.ts'

const world = await testWorld()
after(world.close)

test('the demonstration fills play 1 by the same verbs that people use', async () => {
  await seedDemoPeople(world.db, new Date('2025-01-01T00:00:00Z'))
  await seedUseCases(async (name) => {
    const person = await actingPerson(world.db, demoId(name))
    assert.ok(person, name)
    return world.contextOf(person)
  })
  const stages = await world.db.selectFrom('use_case').select('stage').distinct().execute()
  assert.equal(stages.length, 5)
  const statuses = await world.db.selectFrom('pilot_proposal').select('status').distinct().execute()
  assert.deepEqual(
    statuses.map(({ status }) => status).toSorted((one, two) => one.localeCompare(two)),
    ['approved', 'declined', 'draft', 'returned', 'submitted'],
  )
})
