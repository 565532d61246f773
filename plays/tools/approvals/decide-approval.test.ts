import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { listEntriesEndpoint } from '@pilothouse/platform/ledger/contract'
import { ledgerRoutes } from '@pilothouse/platform/ledger/server'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { editEntry, openEntry, proposeEntry } from '../catalogue/contract.ts'
import { exampleModel, exampleProvider, exampleTerms } from '../example.ts'
import { recordProvider } from '../providers/contract.ts'
import { toolRoutes } from '../server.ts'
import { announceEndedApprovals } from './announce-ended.ts'
import { approvalOfModels } from './approval-of-models.ts'
import * as contract from './contract.ts'
import { listWaiting } from './waiting/contract.ts'

const app = await testApp((routes) => {
  toolRoutes(routes)
  ledgerRoutes(routes)
})
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const olga = examplePerson(agency, 'Olga Owner', ['use-case owner'])
const cora = examplePerson(agency, 'Cora Chief', ['chief AI officer'])
const adam = examplePerson(agency, 'Adam Admin', ['administrator'])
const rita = examplePerson(agency, 'Rita Reviewer', ['reviewer'], 'cybersecurity')
const dana = examplePerson(agency, 'Dana Audit', ['auditor'])
const [today, tomorrow] = ['2026-11-23', '2026-11-24']
const why = { reason: 'The provider reported a leak of inputs.', tell: [] }
for (const { id, name, email } of [olga, rita])
  await app.db.insertInto('person').values({ id, name, email, agency_id: agency.id, email_verified: true }).execute()

const { id: providerId } = (await app.as(olga, recordProvider, exampleProvider)).body
let count = 0
const propose = async () =>
  (await app.as(olga, proposeEntry, exampleModel(providerId, { key: `model/n${++count}` }))).body
const approved = async (terms = {}) => {
  const { id, version } = await propose()
  return (await app.as(cora, contract.approveEntry, { id, version, ...exampleTerms(today, terms) })).body
}
const stateOf = async (id: string) => (await app.as(dana, openEntry, { id })).body.standing.state

beforeEach(() => app.setNow('2026-11-23T09:00:00Z'))

test('only the Chief AI Officer and administrators decide about an approval', async () => {
  const { id, version } = await propose()
  for (const person of [olga, rita, dana]) {
    const answers = [
      await app.as(person, contract.approveEntry, { id, version, ...exampleTerms(today) }),
      await app.as(person, contract.suspendApproval, { id, version, ...why }),
      await app.as(person, contract.liftSuspension, { id, version, ...why }),
      await app.as(person, contract.revokeApproval, { id, version, ...why }),
    ]
    assert.deepEqual(
      answers.map(({ status }) => status),
      [403, 403, 403, 403],
    )
  }
  assert.equal(await stateOf(id), 'proposed')
})

test('nobody approves an entry that they proposed, or whose facts they changed', async () => {
  const own = (await app.as(cora, proposeEntry, exampleModel(providerId, { key: 'model/own' }))).body
  const answer = await app.as(cora, contract.approveEntry, { id: own.id, version: own.version, ...exampleTerms(today) })
  assert.equal(answer.status, 403)
  assert.match(answer.problem?.detail ?? '', /another official/)
  const { key: _, kind: __, ...facts } = exampleModel(providerId)
  const edited = (await app.as(adam, editEntry, { id: own.id, version: own.version, ...facts })).body
  assert.equal(
    (await app.as(adam, contract.approveEntry, { id: own.id, version: edited.version, ...exampleTerms(today) })).status,
    403,
  )
})

test('but an official may suspend or revoke also what they proposed: that is the safe way', async () => {
  const own = (await app.as(cora, proposeEntry, exampleModel(providerId, { key: 'model/own-2' }))).body
  const { body } = await app.as(adam, contract.approveEntry, {
    id: own.id,
    version: own.version,
    ...exampleTerms(today),
  })
  const suspended = await app.as(cora, contract.suspendApproval, { id: own.id, version: body.entry.version, ...why })
  assert.equal(suspended.body.standing.state, 'suspended')
  const lifted = await app.as(cora, contract.liftSuspension, {
    id: own.id,
    version: suspended.body.entry.version,
    ...why,
  })
  assert.equal(lifted.status, 403)
})

test('a conditional approval names its conditions, and its dates go forward', async () => {
  const { id, version } = await propose()
  const tried = async (terms: object) =>
    app.as(cora, contract.approveEntry, { id, version, ...exampleTerms(today), ...terms })
  const asked = await tried({ decision: 'conditional' })
  assert.equal(asked.problem?.fields?.['conditions'], 'Say in a sentence what must be kept to.')
  const reversed = await tried({ until: '2026-11-01' })
  assert.equal(reversed.problem?.fields?.['until'], 'The last day comes before the first.')
  const past = await tried({ from: '2026-11-22' })
  assert.equal(past.problem?.fields?.['from'], 'Choose 2026-11-23 or a later day.')
  const unknown = await tried({ dataCategories: ['gossip'] })
  assert.equal(unknown.status, 422)
  assert.equal((await tried({ dataCategories: [] })).status, 422)
  assert.equal((await tried({ reason: 'x'.repeat(5000) })).status, 422)
  assert.equal(await stateOf(id), 'proposed')
})

test('an approval does not overlap one that is still to begin, but a suspension stops both', async () => {
  const { entry } = await approved({ from: '2027-01-01' })
  const { id, version } = entry
  const overlap = await app.as(cora, contract.approveEntry, { id, version, ...exampleTerms('2026-12-01') })
  assert.equal(overlap.status, 409)
  assert.match(overlap.problem?.detail ?? '', /overlap/)
  await app.as(adam, contract.suspendApproval, { id, version, ...why })
  app.setNow('2027-02-01T09:00:00Z')
  assert.equal(await stateOf(id), 'suspended')
})

test('a suspension is lifted to the terms from before; those told can read why', async () => {
  const { entry } = await approved({
    decision: 'conditional',
    conditions: 'Drafts only, no personal data.',
    tell: [olga.id, rita.id],
  })
  const { id } = entry
  const suspended = (
    await app.as(adam, contract.suspendApproval, { id, version: entry.version, ...why, tell: [olga.id, rita.id] })
  ).body
  assert.deepEqual(suspended.history.at(-1)?.told, ['Olga Owner', 'Rita Reviewer'])
  const letters = await app.db.selectFrom('outbox_message').selectAll().where('subject', 'like', '%suspended').execute()
  assert.equal(letters.length, 2)
  assert.match(letters[0]?.text ?? '', /leak of inputs/)
  const lifted = await app.as(cora, contract.liftSuspension, { id, version: suspended.entry.version, ...why })
  assert.equal(lifted.body.standing.state, 'conditional')
  assert.equal(lifted.body.standing.conditions, 'Drafts only, no personal data.')
  assert.equal(
    (await app.as(cora, contract.liftSuspension, { id, version: lifted.body.entry.version, ...why })).status,
    409,
  )
})

test('what was revoked is not resumed: it needs a new decision', async () => {
  const { entry } = await approved()
  const { id } = entry
  const revoked = (await app.as(cora, contract.revokeApproval, { id, version: entry.version, ...why })).body
  const { version } = revoked.entry
  const resumed = await app.as(cora, contract.liftSuspension, { id, version, ...why })
  assert.match(resumed.problem?.detail ?? '', /revoked approval is not resumed/)
  assert.equal((await app.as(cora, contract.suspendApproval, { id, version, ...why })).status, 409)
  assert.equal((await app.as(cora, contract.revokeApproval, { id, version, ...why })).status, 409)
  const anew = await app.as(cora, contract.approveEntry, { id, version, ...exampleTerms(today) })
  assert.equal(anew.body.standing.state, 'approved')
})

test('nothing that nobody approved is suspended or revoked', async () => {
  const { id, version } = await propose()
  assert.equal((await app.as(cora, contract.suspendApproval, { id, version, ...why })).status, 409)
  assert.equal((await app.as(cora, contract.revokeApproval, { id, version, ...why })).status, 409)
})

test('of two decisions at once on one entry, one is recorded and the other is refused', async () => {
  const { entry } = await approved()
  const { id, version } = entry
  const answers = await Promise.all([
    app.as(cora, contract.suspendApproval, { id, version, ...why }),
    app.as(adam, contract.revokeApproval, { id, version, ...why }),
  ])
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200, 409]))
  assert.equal((await app.as(dana, openEntry, { id })).body.history.length, 2)
})

test('somebody who is not of the agency is not told', async () => {
  const { id, version } = await propose()
  const answer = await app.as(cora, contract.approveEntry, {
    id,
    version,
    ...exampleTerms(today, { tell: [randomUUID()] }),
  })
  assert.equal(answer.problem?.fields?.['tell'], 'Choose people from the list.')
  assert.equal(await stateOf(id), 'proposed')
})

test('an approval expires by its date; that is announced once, and those told before are told', async () => {
  const { entry } = await approved({ until: today, tell: [olga.id] })
  await announceEndedApprovals(app)
  assert.equal(await stateOf(entry.id), 'approved')
  app.setNow(`${tomorrow}T00:10:00Z`)
  assert.equal(await stateOf(entry.id), 'expired')
  await announceEndedApprovals(app)
  await announceEndedApprovals(app)
  const { body } = await app.as(dana, listEntriesEndpoint, { event: 'tool approval expired' })
  assert.equal(body.entries.filter(({ subject }) => subject === entry.id).length, 1)
  const letters = await app.db.selectFrom('outbox_message').selectAll().where('text', 'like', `%${entry.id}%`).execute()
  assert.equal(letters.filter(({ text }) => text.includes('has ended')).length, 1)
})

test('an approval that was replaced before its end is not announced as expired', async () => {
  const { entry } = await approved({ until: today })
  await app.as(cora, contract.approveEntry, { id: entry.id, version: entry.version, ...exampleTerms(today) })
  app.setNow(`${tomorrow}T00:10:00Z`)
  await announceEndedApprovals(app)
  const { body } = await app.as(dana, listEntriesEndpoint, { event: 'tool approval expired' })
  assert.equal(body.entries.filter(({ subject }) => subject === entry.id).length, 0)
})

test('other rooms ask by key: each model with its state, an unknown key as unknown', async () => {
  const { entry } = await approved({ until: today })
  const asked = await app.contextOf(cora).transaction((db) => approvalOfModels(db, [entry.key, 'no/such'], today))
  assert.deepEqual(asked, [
    {
      key: entry.key,
      name: entry.name,
      state: 'approved',
      until: today,
      conditions: '',
      dataCategories: ['public', 'internal'],
    },
    { key: 'no/such', state: 'unknown' },
  ])
  const later = await app.contextOf(cora).transaction((db) => approvalOfModels(db, [entry.key], tomorrow))
  assert.equal(later[0]?.state, 'expired')
})

test('what waits is shown to who may decide it: not to its proposer, and again before it ends', async () => {
  const own = (await app.as(cora, proposeEntry, exampleModel(providerId, { key: 'model/waits' }))).body
  const waits = async (person: typeof cora) =>
    (await app.as(person, listWaiting, {})).body.some(({ id }) => id === own.id)
  assert.deepEqual([await waits(cora), await waits(adam)], [false, true])
  const terms = exampleTerms(today, { until: '2027-06-30' })
  await app.as(adam, contract.approveEntry, { id: own.id, version: own.version, ...terms })
  assert.equal(await waits(adam), false)
  app.setNow('2027-06-10T09:00:00Z')
  assert.equal(await waits(adam), true)
  assert.equal((await app.as(olga, listWaiting, {})).status, 403)
})

test('another agency neither sees an entry nor decides about it', async () => {
  const { entry } = await approved()
  const stranger = examplePerson(other, 'Otto Other', ['chief AI officer', 'administrator'])
  const { id, version } = entry
  assert.equal((await app.as(stranger, openEntry, { id })).status, 404)
  assert.equal((await app.as(stranger, contract.suspendApproval, { id, version, ...why })).status, 404)
  assert.equal((await app.as(stranger, contract.approveEntry, { id, version, ...exampleTerms(today) })).status, 404)
  assert.deepEqual((await app.as(stranger, contract.listModels, {})).body, [])
  const asked = await app.contextOf(stranger).transaction((db) => approvalOfModels(db, [entry.key], today))
  assert.equal(asked[0]?.state, 'unknown')
})
