import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleAnswers, examplePriority } from '../../example.ts'
import { openUseCase } from '../../portfolio/contract.ts'
import { openPriority, setPriority } from '../../priorities/contract.ts'
import { openGates } from '../../gates.ts'
import { useCaseRoutes } from '../../server.ts'
import * as contract from '../contract.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner', 'board member'])
const tom = examplePerson(agency, 'Tom Team', ['board member'])
const una = examplePerson(agency, 'Una Writes', ['board member'])
const bea = examplePerson(agency, 'Bea Board', ['board member'])
const cora = examplePerson(agency, 'Cora Chief', ['chief AI officer'])
for (const { id, name, email } of [ana, tom, una])
  await app.db.insertInto('person').values({ id, agency_id: agency.id, name, email }).execute()

const reason = 'Small, useful, and easy to stop.'

async function submitted(answers = exampleAnswers(agency.component.id, [tom.id])) {
  const { body } = await app.as(ana, contract.draftPilotProposal, { answers })
  return (await app.as(ana, contract.submitPilotProposal, { id: body.id, version: body.version })).body
}

const approve = (person: Person, { id, version }: { id: string; version: number }) =>
  app.as(person, contract.decidePilotProposal, { id, version, decision: 'approved', reason })

test('an approval opens the use case in pre-deployment, with the scope, the value and the answers that were proposed', async () => {
  const priority = (await app.as(cora, setPriority, examplePriority)).body
  const proposal = await submitted(exampleAnswers(agency.component.id, [tom.id], { priorities: [priority.id] }))
  const { body } = await approve(bea, proposal)
  assert.equal(body.status, 'approved')
  const record = (await app.as(ana, openUseCase, { id: body.useCaseId ?? '' })).body
  assert.equal(record.useCase.stage, 'pre-deployment')
  assert.equal(record.useCase.ownerName, 'Ana Ruiz')
  assert.equal(record.useCase.cells['has_pii'], 'Yes')
  assert.equal(record.scope?.endsOn, '2027-06-30')
  assert.equal(record.origins.proposalId, proposal.id)
  const values = (await app.as(ana, openPriority, { id: priority.id })).body.values
  assert.deepEqual(
    values.map(({ useCaseId }) => useCaseId),
    [body.useCaseId],
  )
})

test('the owner never decides about their own proposal', async () => {
  const refused = await approve(ana, await submitted())
  assert.equal(refused.status, 403)
  assert.match(refused.problem?.detail ?? '', /somebody else on the board/)
})

test('nobody on the team decides, returns included', async () => {
  const proposal = await submitted()
  assert.equal((await approve(tom, proposal)).status, 403)
  const { id, version } = proposal
  assert.equal((await app.as(tom, contract.returnPilotProposal, { id, version, reason })).status, 403)
})

test('somebody who once stood on the team or wrote in it does not decide either', async () => {
  const { body } = await app.as(ana, contract.draftPilotProposal, {
    answers: exampleAnswers(agency.component.id, [una.id]),
  })
  await app.as(ana, contract.savePilotProposal, {
    id: body.id,
    version: 1,
    answers: exampleAnswers(agency.component.id, [tom.id]),
  })
  const { body: proposal } = await app.as(ana, contract.submitPilotProposal, { id: body.id, version: 2 })
  assert.equal((await approve(una, proposal)).status, 403)
  assert.equal((await approve(bea, proposal)).status, 200)
})

test('only the board and the Chief AI Officer decide', async () => {
  const proposal = await submitted()
  for (const role of [
    'staff',
    'use-case owner',
    'reviewer',
    'auditor',
    'administrator',
    'executive sponsor',
  ] as const) {
    assert.equal((await approve(examplePerson(agency, 'Nora None', [role]), proposal)).status, 403, role)
  }
  assert.equal((await approve(cora, proposal)).status, 200)
})

test('a proposal is decided once, with a reason, as it was read', async () => {
  const proposal = await submitted()
  const { id, version } = proposal
  assert.equal(
    (await app.as(bea, contract.decidePilotProposal, { id, version, decision: 'declined', reason: '' })).status,
    422,
  )
  assert.equal(
    (await app.as(bea, contract.decidePilotProposal, { id, version: version - 1, decision: 'declined', reason }))
      .status,
    409,
  )
  const both = await Promise.all([approve(bea, proposal), approve(cora, proposal)])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((one, two) => one - two),
    [200, 409],
  )
})

test('a returned proposal carries comments on its questions, is mended, and goes round again', async () => {
  const { id, version } = await submitted()
  const comments = [{ question: 'baseline', text: 'Which days were timed?' }]
  const returned = await app.as(bea, contract.returnPilotProposal, {
    id,
    version,
    reason: 'The baseline is too thin.',
    comments,
  })
  assert.equal(returned.body.status, 'returned')
  assert.deepEqual((await app.as(ana, contract.openPilotProposal, { id })).body.steps[0]?.comments, comments)
  const answers = exampleAnswers(agency.component.id, [tom.id], {
    baseline: '3 minutes, timed from 5 to 9 October 2026.',
  })
  const saved = await app.as(tom, contract.savePilotProposal, { id, version: returned.body.version, answers })
  const again = await app.as(ana, contract.submitPilotProposal, {
    id,
    version: saved.body.kind === 'saved' ? saved.body.proposal.version : 0,
  })
  assert.equal((await approve(bea, again.body)).body.status, 'approved')
  const { steps } = (await app.as(bea, contract.openPilotProposal, { id })).body
  assert.deepEqual(
    steps.map(({ status }) => status),
    ['approved', 'submitted', 'returned', 'submitted', 'draft'],
  )
  assert.notEqual(steps[1]?.answers['baseline'], steps[3]?.answers['baseline'])
})

test('a decision that fails halfway leaves nothing behind', async () => {
  const proposal = await submitted()
  await app.db
    .updateTable('organisation')
    .set({ deactivated_at: app.now() })
    .where('id', '=', agency.component.id)
    .execute()
  const refused = await approve(bea, proposal)
  await app.db.updateTable('organisation').set({ deactivated_at: null }).where('id', '=', agency.component.id).execute()
  assert.equal(refused.status, 422)
  assert.equal((await app.as(bea, contract.openPilotProposal, { id: proposal.id })).body.proposal.status, 'submitted')
})
