import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleAnswers } from '../example.ts'
import { openGates } from '../gates.ts'
import { useCaseRoutes } from '../server.ts'
import * as contract from './contract.ts'
import { faultsOf } from './questionnaire/answers.ts'
import { latestVersion, questionnaireOf, questionsOf } from './questionnaire/questionnaire.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const tom = examplePerson(agency, 'Tom Team')
const sam = examplePerson(agency, 'Sam Staff')
for (const { id, name, email } of [ana, tom])
  await app.db.insertInto('person').values({ id, agency_id: agency.id, name, email }).execute()

const complete = exampleAnswers(agency.component.id, [tom.id])
const draft = async (answers = complete) => (await app.as(ana, contract.draftPilotProposal, { answers })).body

test('a complete draft is handed to the board once', async () => {
  const { id, version } = await draft()
  const first = await app.as(ana, contract.submitPilotProposal, { id, version })
  const second = await app.as(ana, contract.submitPilotProposal, { id, version: first.body.version })
  assert.equal(first.body.status, 'submitted')
  assert.equal(second.status, 409)
})

test('a draft with gaps is refused, and each gap is named', async () => {
  const { id, version } = await draft({
    ...complete,
    problem: ' ',
    metrics: [],
    'ends-on': '2027-01-01',
    'user-limit': 'a few',
  })
  const { status, problem } = await app.as(ana, contract.submitPilotProposal, { id, version })
  assert.equal(status, 422)
  assert.equal(problem?.detail, '4 answers are missing or not right yet.')
  assert.deepEqual(problem?.fields, {
    problem: 'Answer “Problem to be solved”.',
    metrics: 'Answer “Measures of success”.',
    'ends-on': 'This day comes before the first day.',
    'user-limit': 'Write a whole number, such as 12.',
  })
})

test('an empty draft lacks every required answer but the contact', () => {
  const required = questionsOf(questionnaireOf(latestVersion)).filter((question) => question.required)
  assert.equal(faultsOf(questionnaireOf(latestVersion), {}).length, required.length)
  assert.deepEqual(faultsOf(questionnaireOf(latestVersion), complete), [])
})

test('only its owner submits, and only for an office that the role reaches', async () => {
  const { id, version } = await draft()
  const cora = examplePerson(agency, 'Cora Chief', ['chief AI officer'])
  assert.equal((await app.as(cora, contract.submitPilotProposal, { id, version })).status, 403)
  const narrow = {
    ...ana,
    roles: [
      {
        role: 'use-case owner' as const,
        organisationId: agency.component.id,
        path: agency.component.path,
        discipline: null,
      },
    ],
  }
  const wide = await draft({ ...complete, organisation: agency.id })
  assert.equal((await app.as(narrow, contract.submitPilotProposal, { id: wide.id, version: wide.version })).status, 403)
})

test('a draft shows only to those involved; a submitted proposal to all', async () => {
  const { id, version } = await draft()
  assert.equal((await app.as(sam, contract.openPilotProposal, { id })).status, 404)
  assert.equal((await app.as(tom, contract.openPilotProposal, { id })).status, 200)
  assert.ok(!(await app.as(sam, contract.listPilotProposals, {})).body.proposals.some((entry) => entry.id === id))
  await app.as(ana, contract.submitPilotProposal, { id, version })
  assert.equal((await app.as(sam, contract.openPilotProposal, { id })).status, 200)
  assert.ok((await app.as(sam, contract.listPilotProposals, {})).body.proposals.some((entry) => entry.id === id))
})

test('owner and team write in a draft; nobody else does', async () => {
  const { id, version } = await draft()
  const saved = await app.as(tom, contract.savePilotProposal, {
    id,
    version,
    answers: { ...complete, skills: 'Tom knows dispatch.' },
  })
  assert.equal(saved.body.kind, 'saved')
  assert.equal((await app.as(sam, contract.savePilotProposal, { id, version: 2, answers: {} })).status, 403)
})

test('a save over an older version writes nothing and gives back both texts', async () => {
  const { id, version } = await draft()
  await app.as(tom, contract.savePilotProposal, { id, version, answers: { ...complete, problem: 'Tom’s words' } })
  const { body } = await app.as(ana, contract.savePilotProposal, {
    id,
    version,
    answers: { ...complete, problem: 'Ana’s words' },
  })
  assert.equal(body.kind, 'conflict')
  assert.equal(body.kind === 'conflict' && body.theirs.answers['problem'], 'Tom’s words')
  assert.equal(body.kind === 'conflict' && body.savedByName, 'Tom Team')
  assert.equal((await app.as(ana, contract.openPilotProposal, { id })).body.proposal.answers['problem'], 'Tom’s words')
})

test('what was submitted stays as it was', async () => {
  const { id, version } = await draft()
  const { body } = await app.as(ana, contract.submitPilotProposal, { id, version })
  assert.equal((await app.as(ana, contract.savePilotProposal, { id, version: body.version, answers: {} })).status, 409)
})

test('answers that do not belong to the questionnaire are refused, and so are strangers on the team', async () => {
  const { id, version } = await draft()
  const save = async (answers: typeof complete) =>
    (await app.as(ana, contract.savePilotProposal, { id, version, answers })).status
  assert.equal(await save({ invented: 'x' }), 422)
  assert.equal(await save({ title: ['a', 'list'] }), 422)
  assert.equal(await save({ 'personal-data': 'Maybe' }), 422)
  assert.equal(await save({ organisation: "' or 1=1" }), 422)
  assert.equal(await save({ team: [examplePerson(other, 'Otto Other').id] }), 422)
})

test('zero bytes and broken characters do not reach the database', async () => {
  const { id, version } = await draft()
  const { body } = await app.as(ana, contract.savePilotProposal, { id, version, answers: { problem: 'a\0b\uD800c' } })
  assert.equal(body.kind === 'saved' && body.proposal.answers['problem'], 'ab\uFFFDc')
})

test('another agency neither reads, writes, submits nor prints a proposal', async () => {
  const { id, version } = await draft()
  const stranger = examplePerson(other, 'Otto Other', ['chief AI officer', 'use-case owner'])
  assert.equal((await app.as(stranger, contract.openPilotProposal, { id })).status, 404)
  assert.equal((await app.as(stranger, contract.savePilotProposal, { id, version, answers: {} })).status, 404)
  assert.equal((await app.as(stranger, contract.submitPilotProposal, { id, version })).status, 404)
  assert.equal((await app.request(stranger, `/api/use-cases/proposals/${id}/proposal.pdf`)).status, 404)
})

test('its owner withdraws a proposal for good; it stays on record', async () => {
  const { id } = await draft()
  assert.equal(
    (
      await app.as(examplePerson(agency, 'Ben Osei', ['use-case owner']), contract.withdrawPilotProposal, {
        id,
        reason: 'Not mine at all.',
      })
    ).status,
    403,
  )
  assert.equal(
    (await app.as(ana, contract.withdrawPilotProposal, { id, reason: 'The vendor stopped.' })).body.status,
    'withdrawn',
  )
  assert.equal((await app.as(ana, contract.openPilotProposal, { id })).body.steps[0]?.reason, 'The vendor stopped.')
})
