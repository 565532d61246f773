import { addDays, dayOf } from '@pilothouse/platform/day'
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleAnswers, exampleUseCase } from '@pilothouse/use-cases/example'
import { createUseCase, draftPilotProposal, submitPilotProposal } from '@pilothouse/use-cases/server'
import { openGates } from '@pilothouse/use-cases/gates'
import { grantDelegation } from '../authority/grant-delegation.ts'
import { revokeDelegation } from '../authority/revoke-delegation.ts'
import { takePart } from '../authority/take-part.ts'
import { settlePerson } from '../example.ts'
import { addAgendaItem as addItem } from './agenda/add-agenda-item.ts'
import * as contract from './contract.ts'
import { endExpiredSeats } from './seats/end-expired-seats.ts'
import { boardRoutes } from './server.ts'
import { exampleCharter, openBoardMeeting } from './testing-boards.ts'
import { votesToCast } from './waiting-votes.ts'

const app = await testApp(boardRoutes)
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const settle = (name: string, roles: Person['roles'][number]['role'][], at = agency) =>
  settlePerson(app.db, examplePerson(at, name, roles))
const yuki = await settle('Yuki Tanabe', ['chief AI officer'])
const grace = await settle('Grace Whitehorse', ['board member'])
const ingrid = await settle('Ingrid Solheim', ['staff'])
const tomas = await settle('Tomasz Zielinski', ['use-case owner'])
const ana = await settle('Ana Ruiz', ['use-case owner'])
const ola = await settle('Ola Nyberg', ['staff'])
const olaf = await settle('Olaf Brand', ['chief AI officer', 'board member'], other)

const { meeting, seatOf } = await openBoardMeeting(app, agency, yuki, [
  [grace, 'chair'],
  [ingrid, 'privacy'],
  [tomas, 'legal'],
])
const today = dayOf(app.now())
const question = 'Should this use go on as it is planned?'

async function itemAbout(useCaseId: string | null = null) {
  return addItem(app.contextOf(yuki), { id: meeting.id, kind: 'other', question, useCaseId })
}

const useOf = (owner: Person) => createUseCase(app.contextOf(owner), exampleUseCase(agency.id))
const vote = (person: Person, id: string, choice: 'for' | 'against' | 'abstain') =>
  app.as(person, contract.castVote, { id, choice, rationale: 'I read it.' })
const decide = (person: Person, { id, version }: { id: string; version: number }) =>
  app.as(person, contract.recordBoardDecision, { id, version, rationale: 'The test data is enough.' })

test('the votes make the outcome, and the decision keeps who was there, who voted how, and under which charter', async () => {
  const item = await itemAbout((await useOf(ana)).id)
  await vote(grace, item.id, 'for')
  await vote(ingrid, item.id, 'against')
  await vote(ingrid, item.id, 'for')
  await vote(tomas, item.id, 'against')
  const { body } = await decide(grace, item)
  assert.equal(body.outcome, 'approved')
  assert.deepEqual(body.record?.tally, { for: 2, against: 1, abstain: 0 })
  assert.equal(body.record?.votes.length, 4, 'the vote that was changed is kept')
  assert.equal(body.record?.charterVersion, 1)
  assert.equal(body.asRole, 'board member')
  const { body: of } = await app.as(ana, contract.listBoardDecisions, { useCaseId: item.useCaseId ?? '' })
  assert.deepEqual(
    of.items.map(({ id }) => id),
    [item.id],
  )
})

test('a tie is declined, and who abstains counts for the quorum alone', async () => {
  const item = await itemAbout()
  await vote(grace, item.id, 'for')
  await vote(ingrid, item.id, 'against')
  await vote(tomas, item.id, 'abstain')
  assert.equal((await decide(grace, item)).body.outcome, 'declined')
})

test('who is recused does not count: without a quorum nothing is decided', async () => {
  const item = await itemAbout()
  for (const person of [ingrid, tomas])
    await app.as(person, contract.recuseMember, { id: item.id, reason: 'My sister sells the tool.' })
  await vote(grace, item.id, 'for')
  const { status, problem } = await decide(grace, item)
  assert.equal(status, 409)
  assert.match(problem?.missing?.[0]?.what ?? '', /A quorum of 2: 1 who may vote is present/)
})

test('nothing is decided until everybody who counts has voted', async () => {
  const item = await itemAbout()
  await vote(grace, item.id, 'for')
  await vote(ingrid, item.id, 'for')
  const { problem } = await decide(grace, item)
  assert.deepEqual(
    problem?.missing?.map(({ what }) => what),
    ['Vote of Tomasz Zielinski'],
  )
})

test('a recused member does not vote, and a vote from before counts no longer', async () => {
  const item = await itemAbout()
  await vote(tomas, item.id, 'against')
  await app.as(tomas, contract.recuseMember, { id: item.id, reason: 'I found that I know the vendor.' })
  assert.equal((await vote(tomas, item.id, 'for')).status, 403)
  await vote(grace, item.id, 'for')
  await vote(ingrid, item.id, 'for')
  assert.deepEqual((await decide(grace, item)).body.record?.tally, { for: 2, against: 0, abstain: 0 })
})

test('a member who reviewed or owns the use must recuse: the page says so, and the vote is refused', async () => {
  const useCase = await useOf(tomas)
  const part = { useCaseId: useCase.id, capacity: 'reviewing: privacy', act: 'decided the privacy review' } as const
  await app.contextOf(ingrid).transaction((db) => takePart(db, app.contextOf(ingrid), part))
  const item = await itemAbout(useCase.id)
  const { body } = await app.as(ingrid, contract.showAgendaItem, { id: item.id })
  const own = body.members.find(({ id }) => id === body.ownSeatId)
  assert.equal(own?.hindrance, 'decided the privacy review')
  assert.match((await vote(ingrid, item.id, 'for')).problem?.detail ?? '', /you decided the privacy review/)
  assert.match((await vote(tomas, item.id, 'for')).problem?.detail ?? '', /you own it/)
})

test('who voted on a use does not review it later', async () => {
  const useCase = await useOf(ana)
  await vote(ingrid, (await itemAbout(useCase.id)).id, 'for')
  const part = { useCaseId: useCase.id, capacity: 'reviewing: privacy', act: 'decided the privacy review' } as const
  await assert.rejects(
    app.contextOf(ingrid).transaction((db) => takePart(db, app.contextOf(ingrid), part)),
    /you voted on it in the board/,
  )
})

test('who wrote a pilot proposal does not vote on it; a proposal that waits is taken once', async () => {
  const { id } = await draftPilotProposal(app.contextOf(ana), { answers: exampleAnswers(agency.id, [tomas.id]) })
  const { version } = await app.db
    .selectFrom('pilot_proposal')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await submitPilotProposal(app.contextOf(ana), { id, version }, openGates.proposal)
  const waiting = async () =>
    (await app.as(yuki, contract.listWaitingForBoard, { organisationId: agency.id })).body.lines
  const [line] = await waiting()
  assert.equal(line?.proposalId, id)
  const taken = await app.as(yuki, contract.takeOntoAgenda, { id: meeting.id, key: line?.key ?? '' })
  assert.deepEqual(await waiting(), [])
  assert.equal((await app.as(yuki, contract.takeOntoAgenda, { id: meeting.id, key: line?.key ?? '' })).status, 409)
  assert.match((await vote(tomas, taken.body.id, 'for')).problem?.detail ?? '', /worked on this pilot proposal/)
})

test('a question is decided once, also when two record it in the same moment', async () => {
  const item = await itemAbout()
  for (const person of [grace, ingrid, tomas]) await vote(person, item.id, 'for')
  const both = await Promise.all([decide(grace, item), decide(yuki, item)])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((one, two) => one - two),
    [200, 409],
  )
  const again = await decide(grace, item)
  assert.match(again.problem?.detail ?? '', /was approved already/)
  assert.equal((await vote(tomas, item.id, 'against')).status, 409)
})

test('only members vote, and only while they are present', async () => {
  const item = await itemAbout()
  assert.match((await vote(ola, item.id, 'for')).problem?.detail ?? '', /no seat on this board/)
  assert.match((await vote(yuki, item.id, 'for')).problem?.detail ?? '', /no seat on this board/)
  const mark = { id: meeting.id, seatId: seatOf(tomas)?.id ?? '' }
  await app.as(tomas, contract.markAttendance, { ...mark, present: false })
  assert.match((await vote(tomas, item.id, 'for')).problem?.detail ?? '', /not marked as present/)
  assert.equal((await app.as(ingrid, contract.markAttendance, { ...mark, present: true })).status, 403)
  await app.as(tomas, contract.markAttendance, { ...mark, present: true })
})

test('a member without the right does not record decisions; a delegate does while the delegation holds', async () => {
  const item = await itemAbout()
  for (const person of [grace, ingrid, tomas]) await vote(person, item.id, 'for')
  assert.equal((await decide(ola, item)).status, 403)
  const given = {
    toId: ola.id,
    power: 'record board decisions' as const,
    organisationId: agency.id,
    startsOn: today,
    endsOn: addDays(today, 3),
    reason: 'The secretary writes it down.',
  }
  const { id } = await grantDelegation(app.contextOf(grace), given)
  await revokeDelegation(app.contextOf(grace), { id, reason: 'Too early.' })
  assert.match((await decide(ola, item)).problem?.detail ?? '', /was revoked/)
  const again = await grantDelegation(app.contextOf(grace), given)
  const { body } = await decide(ola, item)
  assert.equal(body.delegationId, again.id)
})

test('a seat that is over does not vote, and a clock that is set back does not bring it back', async () => {
  const item = await itemAbout()
  const late = app.contextOf(yuki)
  await app.db
    .updateTable('board_seat')
    .set({ starts_on: '2024-01-01', ends_on: addDays(today, -1) })
    .where('person_id', '=', tomas.id)
    .execute()
  assert.match((await vote(tomas, item.id, 'for')).problem?.detail ?? '', /Your seat counts from 2024-01-01/)
  await endExpiredSeats(late)
  await app.db
    .updateTable('board_seat')
    .set({ ends_on: addDays(today, 300) })
    .where('person_id', '=', tomas.id)
    .execute()
  assert.match((await vote(tomas, item.id, 'for')).problem?.detail ?? '', /no seat on this board/)
  const filled = await app.as(yuki, contract.fillBoardSeat, {
    organisationId: agency.id,
    personId: tomas.id,
    seat: 'legal',
    startsOn: today,
  })
  assert.equal(filled.status, 200)
  const twice = await app.as(yuki, contract.fillBoardSeat, {
    organisationId: agency.id,
    personId: tomas.id,
    seat: 'privacy',
    startsOn: today,
  })
  assert.match(twice.problem?.detail ?? '', /One person has one seat/)
})

test('only the Chief AI Officer sets a charter, over the version they read; each version stays', async () => {
  const draft = exampleCharter(agency.id, { version: 1, quorum: 3 })
  assert.equal((await app.as(grace, contract.setBoardCharter, draft)).status, 403)
  assert.equal((await app.as({ ...yuki, via: 'token' }, contract.setBoardCharter, draft)).status, 403)
  assert.equal((await app.as(yuki, contract.setBoardCharter, { ...draft, version: 0 })).status, 409)
  assert.equal((await app.as(yuki, contract.setBoardCharter, draft)).body.version, 2)
  const { body } = await app.as(ana, contract.openBoard, { organisationId: agency.id })
  assert.deepEqual(
    body.earlier.map(({ version, quorum }) => [version, quorum]),
    [[1, 2]],
  )
})

const keys = async (person: Person) =>
  (await app.contextOf(person).transaction((db) => votesToCast(db, app.contextOf(person)))).map(({ key }) => key)

test('what waits for a vote stands in the inbox of a member, and of nobody else', async () => {
  const item = await itemAbout()
  assert.ok((await keys(ingrid)).includes(`vote to cast ${item.id}`))
  await vote(ingrid, item.id, 'abstain')
  assert.ok(!(await keys(ingrid)).includes(`vote to cast ${item.id}`))
  assert.deepEqual(await keys(ana), [])
})

test('another agency finds nothing and changes nothing', async () => {
  const item = await itemAbout()
  assert.equal((await app.as(olaf, contract.openBoard, { organisationId: agency.id })).status, 404)
  assert.equal((await app.as(olaf, contract.showMeeting, { id: meeting.id })).status, 404)
  assert.equal((await app.as(olaf, contract.showAgendaItem, { id: item.id })).status, 404)
  assert.equal((await vote(olaf, item.id, 'for')).status, 404)
  assert.equal((await decide(olaf, item)).status, 404)
  assert.equal((await app.as(olaf, contract.setBoardCharter, exampleCharter(agency.id, { version: 2 }))).status, 422)
  const foreign = { organisationId: agency.id, personId: olaf.id, seat: 'privacy' as const, startsOn: today }
  assert.equal((await app.as(yuki, contract.fillBoardSeat, foreign)).status, 422)
})

test('a meeting that is not open decides nothing; closing defers what is left, and it may come again', async () => {
  const next = await app.as(grace, contract.callMeeting, {
    organisationId: agency.id,
    calledFor: addDays(today, 7),
    place: 'Room 2',
  })
  assert.match(
    (await app.as(grace, contract.openMeeting, { id: next.body.id })).problem?.detail ?? '',
    /Open it on that day/,
  )
  const early = await addItem(app.contextOf(yuki), { id: next.body.id, kind: 'other', question, useCaseId: null })
  assert.match((await vote(grace, early.id, 'for')).problem?.detail ?? '', /not open yet/)
  const item = await itemAbout()
  await app.as(grace, contract.closeMeeting, { id: meeting.id })
  assert.equal((await app.as(grace, contract.showAgendaItem, { id: item.id })).body.item.outcome, 'deferred')
  assert.equal((await decide(grace, item)).status, 409)
  assert.equal(
    (await app.as(yuki, contract.addAgendaItem, { id: meeting.id, kind: 'other', question, useCaseId: null })).status,
    409,
  )
})
