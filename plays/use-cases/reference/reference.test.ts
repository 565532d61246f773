import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor } from '@pilothouse/platform/identity/person'
import { runWaitingJobs } from '@pilothouse/platform/jobs/run-waiting-jobs'
import { testApp } from '@pilothouse/platform/testing/test-app'
import * as contract from './contract.ts'
import { referenceJobs, referenceRoutes } from './server.ts'

const app = await testApp((routes) => referenceRoutes(routes))
after(app.close)
const agency = await exampleAgency(app.db)
const city = await exampleAgency(app.db, 'CTY')
const noor = examplePerson(agency, 'Noor Haddad', ['administrator'])
const ana = examplePerson(agency, 'Ana Ruiz')
const rosa = examplePerson(city, 'Rosa Delgado', ['administrator'])

const file = [
  'agency,agency_name,use_case_name,development_stage,is_high_impact,problem_solved,hi_testing_conducted',
  'DOX,Department of Examples,Pothole photo sorter,b) Pilot,Not high-impact,Sorts photos of potholes that residents send by how urgent the repair is,',
  'DOX,Department of Examples,Ferry timetable helper,Deployed,High-impact,Answers questions of passengers about ferry times,Yes',
].join('\n')

const describe = (values: Record<string, string>) =>
  `/api/use-cases/reference?${new URLSearchParams(values).toString()}`
const sent = (person: typeof noor, body = file, name = 'inventory.csv') =>
  app.request(
    person,
    describe({ title: 'Example inventory 2025', source: 'https://ai.example.gov/inventory', fileName: name }),
    { method: 'PUT', body },
  )

const people = new Map([noor, ana, rosa].map((person) => [person.id, person]))
const work = () =>
  runWaitingJobs({
    world: app,
    log: { error: () => {}, warn: () => {} },
    kinds: referenceJobs,
    personOf: async (id) => people.get(id) ?? null,
  })

before(async () => {
  assert.equal((await sent(noor)).status, 200)
  await work()
})

test('who has done this before? is answered with agency, stage, determination, practices and why', async () => {
  const { uses } = (
    await app.as(ana, contract.findSimilar, { text: 'Questions of passengers about ferry times', except: [], limit: 3 })
  ).body
  const [nearest] = uses
  assert.deepEqual(
    [nearest?.title, nearest?.agency, nearest?.stage, nearest?.determination, nearest?.mitigations],
    ['Ferry timetable helper', 'Department of Examples', 'Deployed', 'High-impact', ['tested before use']],
  )
  assert.ok(nearest?.sharedWords.some((word) => word.toLowerCase() === 'ferry'))
  const whole = await app.as(ana, contract.openReferenceUse, { id: nearest?.id ?? '' })
  assert.equal(whole.body.source, 'https://ai.example.gov/inventory')
})

test('the library is for every agency of the installation; what is excepted stays out', async () => {
  const text = 'Sort photos of potholes that residents send'
  const { uses } = (await app.as(rosa, contract.findSimilar, { text, except: [], limit: 3 })).body
  assert.equal(uses[0]?.title, 'Pothole photo sorter')
  const without = await app.as(rosa, contract.findSimilar, { text, except: [uses[0]?.id ?? ''], limit: 3 })
  assert.ok(without.body.uses.every(({ title }) => title !== 'Pothole photo sorter'))
})

test('only who keeps the library may import or retire, and only their own agency’s', async () => {
  assert.deepEqual([(await sent(ana)).status, (await sent(visitor)).status], [403, 401])
  const { inventories } = (await app.as(noor, contract.listReferences, {})).body
  const id = inventories[0]?.id ?? ''
  assert.equal((await app.as(ana, contract.retireReference, { id })).status, 403)
  assert.equal((await app.as(rosa, contract.retireReference, { id })).status, 403)
  assert.equal((await app.as(visitor, contract.listReferences, {})).status, 401)
})

test('a file that is no inventory ends as failed, with the reason', async () => {
  assert.equal((await sent(noor, 'name,colour\nlamp,red')).status, 200)
  await work()
  const { inventories } = (await app.as(noor, contract.listReferences, {})).body
  const failed = inventories.find(({ state }) => state === 'failed')
  assert.match(failed?.message ?? '', /heading/i)
})

test('a retired inventory is no longer compared with', async () => {
  const { inventories } = (await app.as(noor, contract.listReferences, {})).body
  const ready = inventories.find(({ state }) => state === 'ready')
  assert.equal((await app.as(noor, contract.retireReference, { id: ready?.id ?? '' })).status, 200)
  assert.equal((await app.as(noor, contract.retireReference, { id: ready?.id ?? '' })).status, 409)
  const { uses } = (
    await app.as(ana, contract.findSimilar, { text: 'Questions of passengers about ferry times', except: [], limit: 3 })
  ).body
  assert.deepEqual(uses, [])
})
