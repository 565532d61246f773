import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { toolRoutes } from '../server.ts'
import * as contract from './contract.ts'
import { gapsIn } from './responsibility-matrix.ts'

const app = await testApp(toolRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const olga = examplePerson(agency, 'Olga Owner', ['use-case owner'])
const stan = examplePerson(agency, 'Stan Staff', ['staff'])
const otto = examplePerson(other, 'Otto Other', ['administrator'])
const bridge = { description: 'Watches the sensors of two lift bridges and proposes inspections.', cells: [] }
const cell = {
  role: 'operator',
  area: 'deployment',
  who: 'Bureau of Roads',
  duty: 'Tests each version.',
  applies: true,
}
let count = 0
const begin = async () => (await app.as(olga, contract.beginMatrix, { ...bridge, system: `Bridge ${++count}` })).body

test('a new matrix has 25 gaps; a gap closes when somebody does something, or when it does not apply and why', () => {
  assert.equal(gapsIn([]).length, 25)
  assert.equal(gapsIn([cell]).length, 24)
  assert.equal(gapsIn([{ ...cell, who: '' }]).length, 25)
  assert.equal(gapsIn([{ ...cell, who: '', applies: false, duty: 'No cloud is used.' }]).length, 24)
  assert.equal(gapsIn([{ ...cell, applies: false, duty: '' }]).length, 25)
})

test('who does what is saved over the version that was read', async () => {
  const { id, version, system } = await begin()
  const input = { ...bridge, id, version, system, cells: [cell] }
  assert.equal((await app.as(stan, contract.saveMatrix, input)).status, 403)
  assert.equal((await app.as(olga, contract.saveMatrix, input)).body.cells.length, 1)
  assert.equal((await app.as(olga, contract.saveMatrix, input)).status, 409)
  assert.equal((await app.as(olga, contract.beginMatrix, { ...bridge, system: system.toUpperCase() })).status, 409)
})

test('strange roles, two answers in one place and huge texts are refused', async () => {
  const { id, version, system } = await begin()
  const tried = async (cells: (typeof cell)[]) =>
    (await app.as(olga, contract.saveMatrix, { ...bridge, id, version, system, cells })).status
  assert.equal(await tried([{ ...cell, role: 'wizard' }]), 422)
  assert.equal(await tried([cell, cell]), 422)
  assert.equal(await tried([{ ...cell, duty: 'x'.repeat(3000) }]), 422)
})

test('another agency neither sees nor changes a matrix', async () => {
  const { id, version, system } = await begin()
  assert.equal((await app.as(otto, contract.openMatrix, { id })).status, 404)
  assert.equal((await app.as(otto, contract.saveMatrix, { ...bridge, id, version, system })).status, 404)
  assert.deepEqual((await app.as(otto, contract.listMatrices, {})).body, [])
})
