import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { runWaitingJobs } from '@pilothouse/platform/jobs/run-waiting-jobs'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleAnswers, exampleUseCase } from '../../example.ts'
import { fileIdea, openIdea, takeUpIdea } from '../../ideas/contract.ts'
import { createUseCase } from '../../portfolio/contract.ts'
import { findSimilar } from '../../reference/contract.ts'
import { referenceJobs } from '../../reference/server.ts'
import { openGates } from '../../gates.ts'
import { useCaseRoutes } from '../../server.ts'
import * as contract from '../contract.ts'
import type { PilotProposal, SavedDraft } from '../pilot-proposal.ts'
import type { Answers } from '../questionnaire/answers.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const noor = examplePerson(agency, 'Noor Haddad', ['administrator'])
const sam = examplePerson(agency, 'Sam Staff')
await app.db
  .insertInto('person')
  .values({ id: ana.id, agency_id: agency.id, name: ana.name, email: ana.email })
  .execute()

const file = [
  'agency_name,use_case_name,problem_solved,benefits,system_outputs,data_description,has_pii,hi_potential_impacts,contact_email',
  'Department of Examples,Ferry crowd counter,Too few boats on busy days,Shorter lines,A number of people,Camera pictures,Yes,People are missed,ferry@example.gov',
].join('\n')
const fromFerry = {
  title: 'Ferry crowd counter',
  problem: 'Too few boats on busy days',
  outputs: 'A number of people',
  benefit: 'Shorter lines',
  data: 'Camera pictures',
  'personal-data': 'Yes',
  harm: 'People are missed',
}
let ferryId = ''

before(async () => {
  const about = new URLSearchParams({ title: 'Examples 2025', source: 'https://ai.example.gov', fileName: 'a.csv' })
  await app.request(noor, `/api/use-cases/reference?${about.toString()}`, { method: 'PUT', body: file })
  const log = { error: () => {}, warn: () => {} }
  await runWaitingJobs({ world: app, log, kinds: referenceJobs, personOf: async () => noor })
  const found = await app.as(ana, findSimilar, { text: 'Ferry crowd counter for busy days', except: [] })
  ferryId = found.body.uses[0]?.id ?? ''
})

const draft = async (answers: Answers = {}) => (await app.as(ana, contract.draftPilotProposal, { answers })).body
const useOf = ({ component }: typeof agency) => ({ ...exampleUseCase(component.id), stage: 'idea' as const })
const say = (similarId: string, decision: 'start from' | 'different' | 'join', because = 'It is the same work.') => ({
  similarId,
  decision,
  because,
})
const declare = async (proposal: PilotProposal, declaration: ReturnType<typeof say>, person = ana) =>
  app.as(person, contract.declareSimilarUse, { id: proposal.id, version: proposal.version, declaration })
const kept = (saved: SavedDraft): PilotProposal => {
  if (saved.kind !== 'saved') throw new Error('It was not saved')
  return saved.proposal
}
const startFrom = async (proposal: PilotProposal, id: string) =>
  kept((await declare(proposal, say(id, 'start from'))).body)

test('starting from a use of the library fills what is blank, and says where each answer comes from', async () => {
  const { answers, copied, declared } = await startFrom(await draft(), ferryId)
  assert.deepEqual(answers, { contact: ana.email, ...fromFerry })
  assert.deepEqual(copied.map(({ question }) => question).sort(), Object.keys(fromFerry).sort())
  const from = { id: ferryId, kind: 'reference', title: 'Ferry crowd counter', agency: 'Department of Examples' }
  assert.deepEqual(copied[0]?.from, from)
  assert.deepEqual(declared, [say(ferryId, 'start from')])
})

test('what the writer has written stays', async () => {
  const { answers, copied } = await startFrom(await draft({ problem: 'Our own words', title: 'Boat queue' }), ferryId)
  assert.equal(answers['problem'], 'Our own words')
  assert.equal(answers['title'], 'Boat queue')
  assert.equal(answers['data'], 'Camera pictures')
  assert.ok(!copied.some(({ question }) => ['problem', 'title'].includes(question)))
})

test('our own use gives its name, its purpose and its reported cells', async () => {
  const use = await app.as(ana, createUseCase, useOf(agency))
  const { answers } = await startFrom(await draft(), use.body.id)
  assert.equal(answers['title'], 'Sort pothole reports')
  assert.match(String(answers['use']), /right crew/)
})

test('a proposal with copied answers that nobody changed or confirmed is not submitted, and each is named', async () => {
  const { title, data, ...others } = exampleAnswers(agency.component.id, [ana.id])
  assert.ok(title && data)
  const filled = await startFrom(await draft(others), ferryId)
  const refused = await app.as(ana, contract.submitPilotProposal, filled)
  assert.equal(refused.status, 422)
  assert.match(refused.problem?.detail ?? '', /not confirmed: “Name of the pilot”, “Data that it needs”\.$/)
  assert.match(refused.problem?.fields?.['data'] ?? '', /still the words of “Ferry crowd counter”/)

  const confirmed = await app.as(ana, contract.confirmCopiedAnswer, { ...filled, question: 'data' })
  const { version } = kept(confirmed.body)
  const answers = { ...filled.answers, title: 'Boat queue' }
  const edited = kept((await app.as(ana, contract.savePilotProposal, { id: filled.id, version, answers })).body)
  assert.equal((await app.as(ana, contract.submitPilotProposal, edited)).body.status, 'submitted')
})

test('an answer that was changed, or was never copied, cannot be confirmed', async () => {
  const filled = await startFrom(await draft(), ferryId)
  const changed = await app.as(ana, contract.savePilotProposal, {
    ...filled,
    answers: { ...filled.answers, data: 'Ours' },
  })
  const now = kept(changed.body)
  for (const question of ['data', 'sponsor', 'invented'])
    assert.equal((await app.as(ana, contract.confirmCopiedAnswer, { ...now, question })).status, 409)
})

test('a declaration can be changed; answers that were not touched go with it', async () => {
  const filled = await startFrom(await draft(), ferryId)
  const confirmed = kept((await app.as(ana, contract.confirmCopiedAnswer, { ...filled, question: 'data' })).body)
  const answers = { ...confirmed.answers, problem: 'Our own words' }
  const edited = kept((await app.as(ana, contract.savePilotProposal, { ...confirmed, answers })).body)
  const changed = kept((await declare(edited, say(ferryId, 'different', 'We count cars.'))).body)
  assert.deepEqual(changed.answers, { contact: ana.email, problem: 'Our own words', data: 'Camera pictures' })
  assert.deepEqual(changed.declared, [say(ferryId, 'different', 'We count cars.')])
})

test('what is said about similar uses shows with the proposal and with the idea, by the name of each use', async () => {
  const { id } = kept((await declare(await draft(), say(ferryId, 'different', 'We count cars.'))).body)
  const [said] = (await app.as(ana, contract.openPilotProposal, { id })).body.declaredUses
  assert.deepEqual(
    [said?.use.title, said?.decision, said?.because],
    ['Ferry crowd counter', 'different', 'We count cars.'],
  )
  const declared = [say(ferryId, 'different'), say('library:42', 'join')]
  const idea = await app.as(sam, fileIdea, { text: 'Count the cars that wait for the ferry.', declared })
  const { body } = await app.as(ana, openIdea, { id: idea.body.id })
  assert.deepEqual(
    body.declaredUses.map(({ use }) => use.title),
    ['Ferry crowd counter'],
  )
})

test('another reason alone fills nothing again', async () => {
  const filled = await startFrom(await draft(), ferryId)
  const emptied = await app.as(ana, contract.savePilotProposal, { ...filled, answers: { contact: 'a@example.gov' } })
  const { answers } = kept((await declare(kept(emptied.body), say(ferryId, 'start from', 'Nearly the same.'))).body)
  assert.deepEqual(answers, { contact: 'a@example.gov' })
})

test('an idea that starts from a use makes a proposal that does', async () => {
  const declared = [say(ferryId, 'start from')]
  const idea = await app.as(sam, fileIdea, { text: 'Count people who wait for the ferry at our pier.', declared })
  const organisationId = agency.component.id
  const taken = await app.as(ana, takeUpIdea, { id: idea.body.id, as: 'proposal', organisationId })
  const { proposal } = (await app.as(ana, contract.openPilotProposal, { id: taken.body.proposalId ?? '' })).body
  assert.equal(proposal.answers['problem'], 'Count people who wait for the ferry at our pier.')
  assert.equal(proposal.answers['data'], 'Camera pictures')
  assert.ok(proposal.copied.some(({ question }) => question === 'data'))
})

test('over an older version nothing is filled; others do not write; a use of another agency is not there', async () => {
  const proposal = await draft()
  const stale = await declare({ ...proposal, version: 7 }, say(ferryId, 'start from'))
  assert.equal(stale.body.kind, 'conflict')
  assert.equal((await declare(proposal, say(ferryId, 'start from'), sam)).status, 403)
  const olga = examplePerson(other, 'Olga Other', ['use-case owner'])
  const foreign = await app.as(olga, createUseCase, useOf(other))
  assert.equal((await declare(proposal, say(foreign.body.id, 'start from'))).status, 404)
  assert.equal((await declare(proposal, say('library:42', 'start from'))).status, 404)
  assert.equal((await declare(proposal, say(ferryId, 'start from'), olga)).status, 404)
})
