import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { installationIn } from '@pilothouse/platform/identity/person'
import type { Person } from '@pilothouse/platform/identity/person'
import { clearanceWorld } from '../testing-clearances.ts'
import { liftCause } from '../suspending/lift-cause.ts'
import { suspendClearance } from '../suspending/suspend-clearance.ts'
import { clearancesToDecide } from './waiting-clearances.ts'

const { app, agency, people, pilotUse, issue } = await clearanceWorld()
const { ana, yuki } = people
after(app.close)

const waits = async (person: Person) => {
  const context = app.contextOf(person)
  return (await context.transaction((db) => clearancesToDecide(db, context))).map(({ what, href }) => [what, href])
}

test('a use that lacks nothing waits for who may clear it, and a mended one to be reinstated', async () => {
  await pilotUse(ana, { withPlan: false })
  assert.deepEqual(await waits(yuki), [])
  const useCaseId = await pilotUse()
  const href = `/use-cases/portfolio/${useCaseId}?tab=clearance`
  assert.deepEqual(await waits(yuki), [['Clear the use, or say what is missing', href]])
  assert.deepEqual(await waits(ana), [])
  await issue(useCaseId)
  assert.deepEqual(await waits(yuki), [])
  const installation = app.contextOf(installationIn(agency.id))
  const cause = { kind: 'finding', subject: 'finding-1', because: 'A severe finding is open.' } as const
  await suspendClearance(installation, { useCaseId, cause })
  assert.deepEqual(await waits(yuki), [])
  await liftCause(installation, { useCaseId, ...cause, because: 'The finding is closed.' })
  assert.deepEqual(await waits(yuki), [['Reinstate the clearance, or leave it', href]])
})
