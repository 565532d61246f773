import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { exampleUseCase } from '@pilothouse/use-cases/example'
import { createUseCase } from '@pilothouse/use-cases/server'
import { settlePerson } from '../../example.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { exampleDuty, putInForce } from '../example-duties.ts'
import { recomputeObligations } from '../recompute/recompute-obligations.ts'
import { dutiesOwed } from './waiting-duties.ts'

const world = await testWorld()
after(world.close)
const agency = await exampleAgency(world.db)
const ana = await settlePerson(world.db, examplePerson(agency, 'Ana Ruiz', ['use-case owner']))
const yuki = await settlePerson(world.db, examplePerson(agency, 'Yuki Tanabe', ['chief AI officer']))
await putInForce(world.contextOf(yuki), agency.id, [
  exampleDuty(),
  exampleDuty({ id: 'report', title: 'A yearly report', dueBefore: null, dueWithinDays: 20, satisfiedBy: ['metric'] }),
  exampleDuty({ id: 'word', title: 'A word of the officer', owedBy: 'chief AI officer', satisfiedBy: ['drill'] }),
  exampleDuty({ id: 'test', title: 'A test', satisfiedBy: ['evaluation'] }),
])

const waits = async (person: Person) => {
  const context = world.contextOf(person)
  return (await context.transaction((db) => dutiesOwed(db, context))).map(({ what, dueOn }) => ({ what, dueOn }))
}

test('what is due soon or lapsed stands by itself, the rest once for its use, and everybody sees their own', async () => {
  const context = world.contextOf(ana)
  const { id } = await createUseCase(context, { ...exampleUseCase(agency.id), stage: 'pre-deployment' })
  await recomputeObligations(context, id)
  assert.deepEqual(await waits(ana), [
    { what: 'Meet “A yearly report”', dueOn: '2026-12-13' },
    { what: 'Meet 2 duties', dueOn: null },
  ])
  assert.deepEqual(await waits(yuki), [{ what: 'Meet one duty', dueOn: null }])
  const plan = {
    useCaseId: id,
    kind: 'document' as const,
    keys: ['plan'],
    title: 'Plan',
    link: 'https://example.gov/plan',
  }
  await addEvidence(context, { ...plan, datedOn: '2026-11-20', source: { kind: 'upload', id: 'one' } })
  assert.equal((await waits(ana))[1]?.what, 'Meet one duty')
  world.setNow('2027-11-21T09:00:00Z')
  assert.ok((await waits(ana)).some(({ what }) => what === 'Renew “A plan that people can read”'))
  world.setNow('2026-11-23T09:00:00Z')
})
