import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleIdea, exampleUseCase } from '../example.ts'
import { createUseCase, openUseCase } from '../portfolio/contract.ts'
import { openPilotProposal } from '../proposals/contract.ts'
import { openGates } from '../gates.ts'
import { useCaseRoutes } from '../server.ts'
import { closeIdea, fileIdea, joinIdea, listIdeas, openIdea, takeUpIdea } from './contract.ts'
import { titleFrom } from './idea.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const sam = examplePerson(agency, 'Sam Staff')
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const bea = examplePerson(agency, 'Bea Board', ['board member'])
const reason = 'The county runs this already; ask them for access.'

const file = async (text = exampleIdea.text) => (await app.as(sam, fileIdea, { ...exampleIdea, text })).body

test('anybody in the agency files an idea in two sentences; its first sentence becomes its name', async () => {
  const idea = await file()
  assert.equal(idea.title, 'Dispatchers read every road damage report and pick a crew by hand')
  assert.equal(idea.state, 'open')
  assert.equal(idea.filedByName, 'Sam Staff')
})

test('what the author said about like uses is kept with the idea', async () => {
  const declared = [{ similarId: 'library:42', decision: 'different', because: 'Theirs sorts e-mail.' }] as const
  const { body } = await app.as(sam, fileIdea, { ...exampleIdea, declared: [...declared] })
  assert.deepEqual((await app.as(sam, openIdea, { id: body.id })).body.declared, declared)
})

test('neither a visitor nor an auditor files ideas, and one word is not an idea', async () => {
  assert.equal((await app.as(visitor, fileIdea, exampleIdea)).status, 401)
  assert.equal((await app.as(examplePerson(agency, 'Aud Itor', ['auditor']), fileIdea, exampleIdea)).status, 403)
  assert.equal((await app.as(sam, fileIdea, { text: 'Chatbot' })).status, 422)
})

test('an idea is closed with a reason that its author sees, and only once', async () => {
  const { id } = await file()
  assert.equal((await app.as(bea, closeIdea, { id, reason })).body.state, 'closed')
  const seen = await app.as(sam, openIdea, { id })
  assert.equal(seen.body.outcome, reason)
  assert.equal(seen.body.settledByName, 'Bea Board')
  const again = await app.as(bea, closeIdea, { id, reason })
  assert.equal(again.status, 409)
  assert.match(again.problem?.detail ?? '', /Bea Board has already settled/)
})

test('closing without a reason is refused; so is closing somebody else’s idea', async () => {
  const { id } = await file()
  assert.equal((await app.as(bea, closeIdea, { id, reason: '' })).status, 422)
  assert.equal((await app.as(ana, closeIdea, { id, reason })).status, 403)
  assert.equal((await app.as(sam, closeIdea, { id, reason: 'I found a better way myself.' })).status, 200)
})

test('an owner takes an idea up as a draft proposal that starts from its words', async () => {
  const { id, text } = await file()
  const { body } = await app.as(ana, takeUpIdea, { id, as: 'proposal', organisationId: agency.component.id })
  assert.equal(body.state, 'taken up')
  const proposal = await app.as(ana, openPilotProposal, { id: body.proposalId ?? '' })
  assert.equal(proposal.body.proposal.answers['problem'], text)
  assert.equal(proposal.body.proposal.ideaId, id)
})

test('an owner takes an idea up as a use case', async () => {
  const { id } = await file()
  const { body } = await app.as(ana, takeUpIdea, { id, as: 'use case', organisationId: agency.component.id })
  const record = await app.as(ana, openUseCase, { id: body.useCaseId ?? '' })
  assert.equal(record.body.useCase.stage, 'idea')
  assert.deepEqual(
    record.body.origins.ideas.map((idea) => idea.id),
    [id],
  )
})

test('staff cannot take ideas up, and a refused taking up leaves the idea open', async () => {
  const { id } = await file()
  assert.equal((await app.as(sam, takeUpIdea, { id, as: 'use case', organisationId: agency.id })).status, 403)
  assert.equal((await app.as(ana, takeUpIdea, { id, as: 'use case', organisationId: other.id })).status, 422)
  assert.equal((await app.as(sam, openIdea, { id })).body.state, 'open')
})

test('the board joins an idea to a use case that goes on', async () => {
  const { id } = await file()
  const useCase = (await app.as(ana, createUseCase, { ...exampleUseCase(agency.id), stage: 'idea' })).body
  assert.equal((await app.as(ana, joinIdea, { id, useCaseId: useCase.id, reason })).status, 403)
  const { body } = await app.as(bea, joinIdea, { id, useCaseId: useCase.id, reason })
  assert.equal(body.outcome, `Joined to “Sort pothole reports”: ${reason}`)
})

test('the queue shows the oldest open idea first, and nothing of another agency', async () => {
  app.setNow('2026-11-01T00:00:00Z')
  const oldest = await file('The oldest idea of them all. It has waited for weeks.')
  const { body } = await app.as(bea, listIdeas, {})
  assert.equal(body.ideas[0]?.id, oldest.id)
  assert.equal((await app.as(examplePerson(other, 'Otto Other'), listIdeas, {})).body.total, 0)
  assert.equal(
    (await app.as(examplePerson(other, 'Otto Other', ['board member']), openIdea, { id: oldest.id })).status,
    404,
  )
  assert.equal((await app.as(sam, listIdeas, { text: 'oldest', mine: 'true', state: ['open'] })).body.total, 1)
  assert.equal((await app.as(bea, listIdeas, { mine: 'true' })).body.total, 0)
})

test('a long idea without a full stop gets a name that ends at a word', () => {
  const title = titleFrom('word '.repeat(100))
  assert.ok(title.length <= 82 && title.endsWith('word …'))
  assert.ok(titleFrom('x'.repeat(300)).length <= 82)
})
