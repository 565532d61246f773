import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleContract, exampleProvider } from '../example.ts'
import { recordProvider } from '../providers/contract.ts'
import { toolRoutes } from '../server.ts'
import { clausePack, countRequired } from './clause.ts'
import * as contract from './contract.ts'
import { remindOfOptions } from './remind-of-options.ts'

const app = await testApp(toolRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const olga = examplePerson(agency, 'Olga Owner', ['use-case owner'])
const rita = examplePerson(agency, 'Rita Reviewer', ['reviewer'], 'procurement')
const otto = examplePerson(other, 'Otto Other', ['administrator'])
const { id, name, email } = rita
await app.db.insertInto('person').values({ id, name, email, agency_id: agency.id, email_verified: true }).execute()
const { id: providerId } = (await app.as(rita, recordProvider, exampleProvider)).body
const newContract = async () =>
  (await app.as(rita, contract.recordContract, { providerId, ...exampleContract })).body.contract

test('each item of the checklist names its source and how sure it is; the draft rule is marked as proposed', () => {
  const drafts = clausePack.clauses.filter(({ source }) => source.includes('GSAR'))
  assert.ok(drafts.length > 0)
  assert.ok(drafts.every(({ sure, weight }) => sure === 'proposed' && weight === 'proposed'))
  assert.deepEqual(
    clausePack.clauses.filter(({ source }) => source === ''),
    [],
  )
})

test('clauses are checked one by one; what nobody looked at stays unchecked', async () => {
  const { id: contractId } = await newContract()
  const found = { contractId, clause: 'no-training', state: 'partly' as const, note: 'Section 4 leaves out outputs.' }
  assert.equal((await app.as(olga, contract.checkClause, found)).status, 403)
  assert.equal((await app.as(rita, contract.checkClause, { ...found, clause: 'free-lunch' })).status, 422)
  assert.equal((await app.as(rita, contract.checkClause, { ...found, state: 'not needed', note: '' })).status, 422)
  const first = (await app.as(rita, contract.checkClause, found)).body
  assert.equal(countRequired(first.clauses).open, 1)
  const { body } = await app.as(rita, contract.checkClause, { ...found, state: 'in the contract' })
  const { settled, open, unchecked } = countRequired(body.clauses)
  const required = clausePack.clauses.filter(({ weight }) => weight === 'required').length
  assert.deepEqual([settled, open, unchecked], [1, 0, required - 1])
})

test('dates go forward, and two people do not overwrite each other', async () => {
  const reversed = { providerId, ...exampleContract, endsOn: '2020-01-01' }
  const answer = await app.as(rita, contract.recordContract, reversed)
  assert.equal(answer.problem?.fields?.['endsOn'], 'The last day comes before the first.')
  const { id, version } = await newContract()
  assert.equal((await app.as(rita, contract.editContract, { id, version, ...exampleContract })).status, 200)
  assert.equal((await app.as(rita, contract.editContract, { id, version, ...exampleContract })).status, 409)
  const option = { contractId: id, decideBy: '2026-01-01', remindDays: 30, note: '' }
  assert.equal((await app.as(rita, contract.setOption, option)).status, 422)
  assert.equal(
    (await app.as(rita, contract.setOption, { ...option, decideBy: '2027-01-01', remindDays: 0 })).status,
    422,
  )
})

test('the owner is reminded of an option once, in time, unless it is settled', async () => {
  const { id: contractId } = await newContract()
  const option = { contractId, remindDays: 60, note: '' }
  await app.as(rita, contract.setOption, { ...option, decideBy: '2027-03-01' })
  const { options } = (await app.as(rita, contract.setOption, { ...option, decideBy: '2027-03-02' })).body
  const settled = options.find(({ decideBy }) => decideBy === '2027-03-02')
  const settle = { optionId: settled?.id ?? '', outcome: 'not taken' as const }
  assert.equal((await app.as(rita, contract.settleOption, settle)).status, 200)
  assert.equal((await app.as(rita, contract.settleOption, settle)).status, 409)
  const letters = () =>
    app.db.selectFrom('outbox_message').selectAll().where('text', 'like', `%${contractId}%`).execute()
  await remindOfOptions(app)
  assert.equal((await letters()).length, 0)
  app.setNow('2027-01-02T06:20:00Z')
  await remindOfOptions(app)
  await remindOfOptions(app)
  assert.deepEqual(
    (await letters()).map(({ subject }) => subject),
    [`Decide by 2027-03-01: ${exampleContract.title}`],
  )
})

test('another agency neither sees nor changes a contract', async () => {
  const { id, version } = await newContract()
  assert.equal((await app.as(otto, contract.openContract, { id })).status, 404)
  assert.equal((await app.as(otto, contract.editContract, { id, version, ...exampleContract })).status, 404)
  assert.equal((await app.as(otto, contract.recordContract, { providerId, ...exampleContract })).status, 404)
  assert.deepEqual((await app.as(otto, contract.listContracts, { providerId })).body, [])
})
