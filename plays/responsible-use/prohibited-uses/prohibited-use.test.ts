import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { settlePerson } from '@pilothouse/governance/example'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleAnswers } from '@pilothouse/use-cases/example'
import { openGates } from '@pilothouse/use-cases/gates'
import { submitPilotProposal } from '@pilothouse/use-cases/proposals/contract'
import { draftPilotProposal, useCaseRoutes } from '@pilothouse/use-cases/server'
import { responsibleUseRoutes, stopProhibitedUses } from '../server.ts'
import * as contract from './contract.ts'

const app = await testApp((routes) => {
  useCaseRoutes(routes, { ...openGates, proposal: stopProhibitedUses })
  responsibleUseRoutes(routes)
})
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const ana = await settlePerson(app.db, examplePerson(agency, 'Ana Ruiz', ['use-case owner']))
const yuki = await settlePerson(app.db, examplePerson(agency, 'Yuki Tanabe', ['chief AI officer']))
const olaf = await settlePerson(app.db, examplePerson(other, 'Olaf Brand', ['chief AI officer']))

const draft = () => draftPilotProposal(app.contextOf(ana), { answers: exampleAnswers(agency.id, [ana.id]) })
const allNo = async () => {
  const { uses } = (await app.as(ana, contract.listProhibitedUses, {})).body
  return Object.fromEntries(uses.map(({ key }) => [key, 'no' as const]))
}

test('a proposal is stopped until its owner has said no to every prohibited use', async () => {
  const { id, version } = await draft()
  const first = await app.as(ana, submitPilotProposal, { id, version })
  assert.equal(first.status, 409)
  assert.equal(first.problem?.missing?.length, 4)
  assert.equal(first.problem?.missing?.[0]?.href, `/responsible-use/proposals/${id}`)
  await app.as(ana, contract.declareProhibitedUses, { proposalId: id, answers: await allNo() })
  assert.equal((await app.as(ana, submitPilotProposal, { id, version })).status, 200)
})

test('a prohibited use stops the proposal, with the rule and its source; so does a doubt', async () => {
  const { id, version } = await draft()
  const answers = { ...(await allNo()), profiling: 'yes' as const, 'sole-basis': 'not sure' as const }
  await app.as(ana, contract.declareProhibitedUses, { proposalId: id, answers })
  const { status, problem } = await app.as(ana, submitPilotProposal, { id, version })
  assert.equal(status, 409)
  assert.equal(problem?.missing?.length, 2)
  assert.match(problem?.missing?.[1]?.what ?? '', /prohibited use: improper profiling/)
  assert.match(problem?.missing?.[1]?.source ?? '', /139-08/)
})

test('what the agency itself prohibits must be answered too, until it is taken off the list', async () => {
  const { id, version } = await draft()
  const before = await allNo()
  await app.as(ana, contract.declareProhibitedUses, { proposalId: id, answers: before })
  const emotion = {
    title: 'Reading emotions',
    statement: 'It would guess what people feel from face or voice.',
    source: 'City policy 12-4',
  }
  assert.equal((await app.as(ana, contract.addProhibitedUse, emotion)).status, 403)
  const { uses } = (await app.as(yuki, contract.addProhibitedUse, emotion)).body
  const own = uses.find(({ title }) => title === emotion.title)
  assert.match(
    (await app.as(ana, submitPilotProposal, { id, version })).problem?.missing?.[0]?.what ?? '',
    /reading emotions/,
  )
  assert.equal((await app.as(ana, contract.declareProhibitedUses, { proposalId: id, answers: before })).status, 422)
  const end = { id: own?.key ?? '', because: 'The state has settled this by law.' }
  assert.equal((await app.as(olaf, contract.endProhibitedUse, end)).status, 404)
  assert.equal((await app.as(yuki, contract.endProhibitedUse, end)).status, 200)
  assert.equal((await app.as(ana, submitPilotProposal, { id, version })).status, 200)
})

test('only the owner answers, and another agency does not see the proposal', async () => {
  const { id } = await draft()
  const answers = await allNo()
  assert.equal((await app.as(yuki, contract.declareProhibitedUses, { proposalId: id, answers })).status, 403)
  assert.equal((await app.as(olaf, contract.checkProhibitedUses, { proposalId: id })).status, 404)
})
