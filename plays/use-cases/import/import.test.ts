import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { beginImport } from './begin-import.ts'
import { commitImport } from './committing/commit-import.ts'
import { undoImport } from './committing/undo-import.ts'
import { writeImport } from './committing/write-import.ts'
import { planImport } from './planning/plan-import.ts'
import { readImport } from './reading/read-import.ts'

const world = await testWorld()
after(world.close)
const agency = await exampleAgency(world.db)
const officer = world.contextOf(examplePerson(agency, 'Ana Ruiz', ['chief AI officer']))
const quiet = async () => {}

const heading = 'Use Case ID,Use Case Name,Bureau/Component,Stage of Development'
const csv = (...lines: string[]) => [heading, ...lines].join('\n')

const noAnswers = { answersPutBack: 0, answersKept: 0 }

async function read(text: string) {
  const begun = await beginImport(officer, { fileName: 'ferries.csv' }, Readable.from([text]))
  await readImport(officer, { id: begun.id }, quiet)
  return planImport(officer, { id: begun.id })
}

async function accept(text: string) {
  const { id } = await read(text)
  await commitImport(officer, { id })
  await writeImport(officer, { id }, quiet)
  return id
}

test('an accepted file becomes uses, in its order, and a second time changes nothing', async () => {
  const text = csv('DLN-1,Berth planner,OF,Pilot', ',Chatbot,OF,deployed', ',Chatbot,OF,deployed')
  const planned = await read(text)
  assert.deepEqual(planned.counts, { new: 3, changed: 0, unchanged: 0, undecided: 0, leftOut: 0, untouched: 0 })
  await accept(text)
  const uses = await world.db.selectFrom('use_case').selectAll().orderBy('inventory_order').execute()
  assert.deepEqual(
    uses.map(({ title, stage, inventory_id }) => [title, stage, inventory_id]),
    [
      ['Berth planner', 'pilot', 'DLN-1'],
      ['Chatbot', 'deployed', null],
      ['Chatbot', 'deployed', null],
    ],
  )
  assert.equal(uses[0]?.organisation_id, agency.component.id)
  const again = await read(text)
  assert.deepEqual(again.counts, { new: 0, changed: 0, unchanged: 3, undecided: 0, leftOut: 0, untouched: 0 })
})

test('a changed cell is kept with before and after, and undo puts it back', async () => {
  const id = await accept(csv('DLN-1,Berth planner,OF,Deployed'))
  const changes = await world.db.selectFrom('inventory_change').select(['column_name', 'before', 'after']).execute()
  assert.equal(changes.length, 1)
  const { undone } = await undoImport(officer, { id })
  assert.deepEqual(undone, { cellsPutBack: 1, cellsKept: 0, usesRetired: 0, usesKept: 0, ...noAnswers })
  const use = await world.db
    .selectFrom('use_case')
    .selectAll()
    .where('inventory_id', '=', 'DLN-1')
    .executeTakeFirstOrThrow()
  assert.equal(use.stage, 'pilot')
})

test('undo leaves what somebody changed since, and retires what it added', async () => {
  const id = await accept(csv('DLN-1,Berth planner,OF,Retired', 'DLN-9,Tide reader,OF,Pilot'))
  await world.db
    .updateTable('use_case')
    .set((is) => ({ cells: JSON.stringify({ development_stage: 'Deployed' }), version: is('version', '+', 1) }))
    .where('inventory_id', '=', 'DLN-1')
    .execute()
  const { undone } = await undoImport(officer, { id })
  assert.deepEqual(undone, { cellsPutBack: 0, cellsKept: 1, usesRetired: 1, usesKept: 0, ...noAnswers })
})

const listed = () =>
  world.db
    .selectFrom('use_case')
    .select(['stage', 'inventory_order'])
    .where('inventory_id', '=', 'DLN-9')
    .executeTakeFirstOrThrow()

test('a use that an undo took off the list comes back with the next import, and an undo takes it off again', async () => {
  const line = csv('DLN-9,Tide reader,OF,Pilot')
  const id = await accept(line)
  assert.equal((await listed()).stage, 'pilot')
  assert.notEqual((await listed()).inventory_order, null)
  const { undone } = await undoImport(officer, { id })
  assert.equal(undone.usesRetired, 1)
  assert.deepEqual(await listed(), { stage: 'retired', inventory_order: null })
})
