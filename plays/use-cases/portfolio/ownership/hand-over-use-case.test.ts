import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor, type Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleUseCase } from '../../example.ts'
import { openGates } from '../../gates.ts'
import { createUseCase, editUseCase, handOverUseCase, listNextOwners, openUseCase } from '../contract.ts'
import { peopleInvolved } from '../people-involved.store.ts'
import { portfolioRoutes } from '../server.ts'

const app = await testApp((routes) => portfolioRoutes(routes, openGates.stage))
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const ona = examplePerson(agency, 'Ona Owner', ['use-case owner'])
const ben = examplePerson(agency, 'Ben Osei', ['use-case owner'])
const ed = examplePerson(agency, 'Ed Sponsor', ['executive sponsor'])
const cora = examplePerson(agency, 'Cora Lindqvist', ['chief AI officer'])
const sam = examplePerson(agency, 'Sam Staff')
const gone = examplePerson(agency, 'Gone Gray', ['use-case owner'])
const olaf = examplePerson(other, 'Olaf Brand', ['use-case owner'])

before(async () => {
  for (const person of [ona, ben, ed, cora, sam, gone, olaf]) await enrol(person)
  await app.db.updateTable('person').set({ deactivated_at: app.now() }).where('id', '=', gone.id).execute()
})

async function enrol({ id, name, email, agencyId, roles }: Person): Promise<void> {
  const agency_id = agencyId ?? ''
  await app.db
    .insertInto('person')
    .values({ id, name, email: `${id}.${email}`, agency_id })
    .execute()
  const held = roles.map(({ role, organisationId }) => ({ role, organisation_id: organisationId, granted_by: 'test' }))
  await app.db
    .insertInto('held_role')
    .values(held.map((one) => ({ ...one, agency_id, person_id: id })))
    .execute()
}

const create = async (): Promise<string> => {
  const facts = { ...exampleUseCase(agency.component.id), inventoryId: null, stage: 'idea' } as const
  return (await app.as(ona, createUseCase, facts)).body.id
}
const handOver = (person: Person, id: string, to: Person, reason = 'Ona moves to another office.') =>
  app.as(person, handOverUseCase, { id, ownerId: to.id, reason })

test('the owner names the next one, who keeps the record from then on; the history and the ledger say so', async () => {
  const id = await create()
  const { body } = await handOver(ona, id, ben)
  assert.deepEqual([body.ownerId, body.ownerName], [ben.id, 'Ben Osei'])
  const { owners, useCase } = (await app.as(sam, openUseCase, { id })).body
  assert.deepEqual(
    owners.map(({ fromName, toName, byName, reason }) => [fromName, toName, byName, reason]),
    [['Ona Owner', 'Ben Osei', 'Ona Owner', 'Ona moves to another office.']],
  )
  const facts = {
    id,
    version: useCase.version,
    title: 'Under new hands',
    summary: '',
    organisationId: agency.component.id,
    inventoryId: null,
  }
  assert.equal((await app.as(ona, editUseCase, facts)).status, 403)
  assert.equal((await app.as(ben, editUseCase, facts)).status, 200)
  const told = await app.db
    .selectFrom('ledger_entry')
    .select('person_id')
    .where('event', '=', 'use case handed over')
    .where('subject', '=', id)
    .execute()
  assert.deepEqual(told, [{ person_id: ona.id }])
})

test('who handed a use over still counts as somebody with a part in it', async () => {
  const id = await create()
  await handOver(ona, id, ben)
  const involved = await app.contextOf(cora).transaction((db) => peopleInvolved(db, id))
  const parts = involved.map(({ name, part }) => `${name} ${part}`)
  assert.deepEqual(new Set(parts), new Set(['Ben Osei owns it', 'Ona Owner owned it']))
})

test('the Chief AI Officer may hand over any use, also of somebody who left', async () => {
  const id = await create()
  assert.equal((await handOver(cora, id, ed, 'Ona left the agency.')).status, 200)
})

test('nobody else may: neither another owner, nor staff, nor a stranger, nor a visitor', async () => {
  const id = await create()
  const answer = await handOver(ben, id, ben)
  assert.equal(answer.status, 403)
  assert.match(answer.problem?.detail ?? '', /Only Ona Owner.*or the Chief AI Officer/)
  assert.equal((await handOver(sam, id, ben)).status, 403)
  assert.equal((await handOver(olaf, id, olaf)).status, 404)
  assert.equal((await handOver(visitor, id, ben)).status, 401)
  assert.equal((await app.as(sam, openUseCase, { id })).body.useCase.ownerId, ona.id)
})

test('the next owner is active, of this agency, may own uses there, and is somebody else', async () => {
  const id = await create()
  for (const person of [sam, gone, olaf]) {
    const answer = await handOver(ona, id, person)
    assert.equal(answer.status, 422)
    assert.match(answer.problem?.detail ?? '', /active and may own use cases of Office of Ferries/)
  }
  assert.match((await handOver(ona, id, ona)).problem?.detail ?? '', /owns this use case already/)
  const { people } = (await app.as(ona, listNextOwners, { id })).body
  assert.deepEqual(
    people.map(({ name }) => name),
    ['Ben Osei', 'Cora Lindqvist', 'Ed Sponsor'],
  )
  assert.equal((await app.as(olaf, listNextOwners, { id })).status, 404)
})

test('a role in another office is not enough', async () => {
  const id = await create()
  const elsewhere = await exampleOffice()
  const ria = { ...examplePerson(agency, 'Ria Roads', ['use-case owner']) }
  await enrol({ ...ria, roles: ria.roles.map((role) => ({ ...role, organisationId: elsewhere })) })
  assert.equal((await handOver(ona, id, ria)).status, 422)
})

async function exampleOffice(): Promise<string> {
  const row = await app.db
    .insertInto('organisation')
    .values({
      id: crypto.randomUUID(),
      parent_id: agency.id,
      kind: 'component',
      name: 'Office of Roads',
      abbreviation: 'OR',
      agency_id: agency.id,
      path: `/${agency.id}/${crypto.randomUUID()}/`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

test('a use is not handed over without a reason', async () => {
  assert.equal((await handOver(ona, await create(), ben, ' ')).status, 422)
})
