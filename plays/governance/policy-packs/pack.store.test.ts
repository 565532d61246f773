import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { insertAdoption, updateAdoptionEnd } from './adoptions/adoption.store.ts'
import { findPackVersion, listPacksInForce } from './pack.store.ts'

const world = await testWorld()
after(world.close)
const agency = await exampleAgency(world.db)
const other = await exampleAgency(world.db, 'OTH')
const context = world.contextOf(examplePerson(agency, 'Cora Chief', ['chief AI officer']))
const stranger = world.contextOf(examplePerson(other, 'Sam Stranger', ['chief AI officer']))

const adopt = (packId: string, version: string, startsOn: string, organisationId = agency.id) =>
  context.transaction((db) =>
    insertAdoption(db, {
      organisationId,
      packId,
      version,
      startsOn,
      reason: 'The law asks for it.',
      decidedById: context.person.id,
      decidedByName: context.person.name,
      officerName: null,
      decisionReference: null,
      decidedAt: context.now(),
      shown: '',
    }),
  )

const idsIn = (path: string, day: string, who = context) =>
  who.transaction(async (db) => (await listPacksInForce(db, path, day)).map(({ id }) => id))

test('a pack holds from its day on, for the organisation and everything below, and for no other agency', async () => {
  await adopt('us-omb-m-26-04', '2025-12-11', '2026-01-01')
  await adopt('agency-baseline', '2026-11-01', '2026-11-01', agency.component.id)
  assert.deepEqual(await idsIn(agency.path, '2025-12-31'), [])
  assert.deepEqual(await idsIn(agency.path, '2026-11-23'), ['us-omb-m-26-04'])
  assert.deepEqual(await idsIn(agency.component.path, '2026-11-23'), ['agency-baseline', 'us-omb-m-26-04'])
  assert.deepEqual(await idsIn(agency.path, '2026-11-23', stranger), [])
})

test('a pack ends by its own date, without anybody acting', async () => {
  assert.deepEqual(await idsIn(agency.path, '2027-12-11'), ['us-omb-m-26-04'])
  assert.deepEqual(await idsIn(agency.path, '2027-12-12'), [])
})

test('an organisation holds one open version of a pack; its end is written once', async () => {
  const id = await adopt('nist-ai-600-1', '2024-07-26', '2026-01-01')
  await assert.rejects(adopt('nist-ai-600-1', '2024-07-26', '2026-02-01'), /pack_adoption_open/)
  const end = { endsOn: '2026-11-22', reason: 'Not needed', byName: 'Cora Chief', at: context.now() }
  const ends = await Promise.all([1, 2].map(() => context.transaction((db) => updateAdoptionEnd(db, id, end))))
  assert.equal(ends.filter(Boolean).length, 1)
  assert.deepEqual(await idsIn(agency.path, '2026-11-23'), ['us-omb-m-26-04'])
  assert.deepEqual(await idsIn(agency.path, '2026-11-22'), ['nist-ai-600-1', 'us-omb-m-26-04'])
})

const find = (version: string) => context.transaction((db) => findPackVersion(db, 'us-omb-m-25-21', version))

test('a version stays readable; one that does not exist is refused', async () => {
  assert.equal((await find('2025-04-03')).version, '2025-04-03')
  await assert.rejects(find('2020-01-01'), { kind: 'not-found' })
})
