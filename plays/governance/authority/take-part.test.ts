import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { exampleAnswers, exampleUseCase } from '@pilothouse/use-cases/example'
import { createUseCase, draftPilotProposal } from '@pilothouse/use-cases/server'
import { settlePerson } from '../example.ts'
import { involvementOf } from './involvement-of.ts'
import { Capacity } from './participation.ts'
import { takePart } from './take-part.ts'

const world = await testWorld()
after(world.close)
const agency = await exampleAgency(world.db)
const ana = await settlePerson(world.db, examplePerson(agency, 'Ana Ruiz', ['use-case owner']))
const ben = await settlePerson(world.db, examplePerson(agency, 'Ben Osei', ['reviewer'], 'privacy'))
const yuki = await settlePerson(world.db, examplePerson(agency, 'Yuki Tanabe', ['chief AI officer']))

const newUse = async () => (await createUseCase(world.contextOf(ana), exampleUseCase(agency.id))).id
const act = (person: Person, useCaseId: string, capacity: Capacity) => {
  const context = world.contextOf(person)
  return context.transaction((db) => takePart(db, context, { useCaseId, capacity, act: `acted (${capacity})` }))
}
/** The mark that an approval by the Chief AI Officer leaves. */
async function approved(id: string, useCaseId: string): Promise<void> {
  const values = { status: 'approved', by_id: yuki.id, by_name: yuki.name, at: new Date(), answers: '{}' }
  await world.db
    .updateTable('pilot_proposal')
    .set({ status: 'approved', use_case_id: useCaseId })
    .where('id', '=', id)
    .execute()
  await world.db
    .insertInto('proposal_step')
    .values({ agency_id: agency.id, proposal_id: id, ...values })
    .execute()
}
const refused = (words: RegExp) => (error: unknown) =>
  error instanceof Refusal && error.kind === 'not-allowed' && words.test(error.message)

test('in every pair of capacities, the second one on the same record is refused and names the first act', async () => {
  for (const first of Capacity.options) {
    for (const second of Capacity.options) {
      const useCaseId = await newUse()
      await act(ben, useCaseId, first)
      if (second === first) await act(ben, useCaseId, second)
      else await assert.rejects(act(ben, useCaseId, second), refused(/Somebody else must do this: you acted \(/))
    }
  }
})

test('on another record the same person may act in another capacity', async () => {
  await act(ben, await newUse(), 'deciding')
  await act(ben, await newUse(), 'reviewing: privacy')
})

test('the owner may do nothing but make', async () => {
  const useCaseId = await newUse()
  for (const capacity of Capacity.options.filter((one) => one !== 'making')) {
    await assert.rejects(act(ana, useCaseId, capacity), refused(/you own it/))
  }
})

test('whoever worked on the proposal, and whoever decided about it, may not review the use', async () => {
  const chidi = await settlePerson(world.db, examplePerson(agency, 'Chidi Eze', ['reviewer'], 'legal'))
  const owner = world.contextOf(ana)
  const draft = await draftPilotProposal(owner, { answers: exampleAnswers(agency.id, [ana.id, chidi.id]) })
  const useCaseId = await newUse()
  await approved(draft.id, useCaseId)
  await assert.rejects(act(chidi, useCaseId, 'reviewing: legal'), refused(/you worked on its pilot proposal/))
  await assert.rejects(act(yuki, useCaseId, 'reviewing: legal'), refused(/you decided about its pilot proposal/))
  await act(yuki, useCaseId, 'deciding')
  await act(ben, useCaseId, 'reviewing: privacy')
  const capacities = (await involvementOf(world.db, useCaseId)).map(({ personName, capacity }) => [
    personName,
    capacity,
  ])
  assert.ok(capacities.some(([name, capacity]) => name === 'Chidi Eze' && capacity === 'making'))
  assert.ok(capacities.some(([name, capacity]) => name === 'Ben Osei' && capacity === 'reviewing: privacy'))
})

test('two acts of one person at the same time, in two capacities: one passes, the other is refused', async () => {
  for (let round = 0; round < 10; round++) {
    const useCaseId = await newUse()
    const both = await Promise.allSettled([act(ben, useCaseId, 'reviewing: privacy'), act(ben, useCaseId, 'deciding')])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  }
})

test('a refusal leaves no trace, even where the caller goes on', async () => {
  const useCaseId = await newUse()
  const context = world.contextOf(ana)
  await context.transaction(async (db) => {
    await takePart(db, context, { useCaseId, capacity: 'deciding', act: 'decided it' }).catch(() => {})
  })
  assert.deepEqual(
    (await involvementOf(world.db, useCaseId)).map(({ capacity }) => capacity),
    ['making'],
  )
})
