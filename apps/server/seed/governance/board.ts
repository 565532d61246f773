import type { Context } from '@pilothouse/platform/context'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import {
  addAgendaItem,
  addStakeholder,
  assignSection,
  beginDocument,
  callMeeting,
  castVote,
  closeMeeting,
  escalateBlocker,
  fillBoardSeat,
  listWaitingForBoard,
  markAttendance,
  nameSponsor,
  noteCommitment,
  openBoard,
  openDocument,
  openMeeting,
  publishDocument,
  raiseBlocker,
  recordBoardDecision,
  recuseMember,
  saveSection,
  setBoardCharter,
  showAgendaItem,
  takeOntoAgenda,
} from '@pilothouse/governance/server'
import * as content from './board-content.ts'
import { daysBefore } from '../days-before.ts'
import type { ContextOf } from '../use-cases.ts'

/** Gives the demonstration a board with a vacancy, a meeting behind it and one ahead, a coalition, and public documents. */
export async function seedBoard(contextOf: ContextOf): Promise<void> {
  const officer = await contextOf('Yuki Tanabe')
  await setUpBoard(officer, content.board)
  await holdMeeting(contextOf, officer)
  await callNextMeeting(officer)
  await seedCoalition(contextOf)
  await seedDocuments(contextOf)
}

/** The small board of the city. */
export const seedCityBoard = async (contextOf: ContextOf): Promise<void> =>
  setUpBoard(await contextOf('Rosa Delgado'), content.cityBoard)

async function setUpBoard(officer: Context, board: content.DemoBoard): Promise<void> {
  const organisationId = demoId(board.agency)
  const { name, charter, disciplines, quorum } = board
  await setBoardCharter(daysBefore(officer, board.daysAgo), {
    organisationId,
    version: 0,
    name,
    charter,
    link: null,
    disciplines: [...disciplines],
    quorum,
    termMonths: 24,
    rule: 'majority of votes cast',
  })
  for (const [person, seat, since] of board.seats)
    await fillBoardSeat(daysBefore(officer, since), {
      organisationId,
      personId: demoId(person),
      seat,
      startsOn: dayFrom(officer, -since),
    })
}

async function holdMeeting(contextOf: ContextOf, officer: Context): Promise<void> {
  const then = daysBefore(officer, content.meetingDaysAgo)
  const organisationId = demoId('DPWS')
  const calledFor = dayFrom(officer, -content.meetingDaysAgo)
  const { id } = await callMeeting(then, { organisationId, calledFor, place: content.place })
  const items = []
  for (const { kind, question, about } of content.questions) {
    const useCaseId = about && (await useCalled(officer, about))
    items.push(await addAgendaItem(then, { id, kind, question, useCaseId }))
  }
  await openMeeting(then, { id })
  const { seats } = await openBoard(then, { organisationId })
  for (const { id: seatId } of seats) await markAttendance(then, { id, seatId, present: true })
  const grace = daysBefore(await contextOf('Grace Whitehorse'), content.meetingDaysAgo)
  for (const [index, item] of items.entries()) {
    for (const { personName } of seats) await answer(await contextOf(personName), item.id, index)
    const { missing, item: voted, whyNotDecide } = await showAgendaItem(grace, { id: item.id })
    const rationale = content.questions[index]?.rationale
    if (rationale && missing.length === 0 && whyNotDecide === null)
      await recordBoardDecision(grace, { id: voted.id, version: voted.version, rationale })
  }
  await closeMeeting(grace, { id })
}

/** A member votes, or steps back where they had another part; on the question that nobody prepared they do neither. */
async function answer(context: Context, id: string, index: number): Promise<void> {
  const then = daysBefore(context, content.meetingDaysAgo)
  const { members, ownSeatId } = await showAgendaItem(then, { id })
  const own = members.find((member) => member.id === ownSeatId)
  if (own?.hindrance) {
    await recuseMember(then, { id, reason: `I had another part in this use: I ${own.hindrance}.` })
    return
  }
  const vote = content.questions[index]?.votes[context.person.name] ?? content.questions[index]?.otherwise
  if (vote) await castVote(then, { id, choice: vote[0], rationale: vote[1] })
}

async function callNextMeeting(officer: Context): Promise<void> {
  const organisationId = demoId('DPWS')
  const calledFor = dayFrom(officer, content.nextMeetingIn)
  const { id } = await callMeeting(daysBefore(officer, 2), { organisationId, calledFor, place: content.place })
  const { lines } = await listWaitingForBoard(officer, { organisationId })
  for (const { key } of lines.slice(0, 2)) await takeOntoAgenda(officer, { id, key })
  await addAgendaItem(officer, { id, ...content.nextQuestion, useCaseId: null })
}

async function seedCoalition(contextOf: ContextOf): Promise<void> {
  const mateo = await contextOf('Mateo Villanueva')
  const useCaseId = await useCalled(mateo, content.coalitionOf)
  const personId = demoId('Samuel Adeyemi')
  await nameSponsor(daysBefore(mateo, 60), { useCaseId, personId, reason: content.sponsorReason })
  for (const { commitment, ...draft } of content.stakeholders) {
    const { id: stakeholderId } = await addStakeholder(daysBefore(mateo, 40), { useCaseId, ...draft })
    if (commitment)
      await noteCommitment(daysBefore(mateo, 30), {
        stakeholderId,
        what: commitment.what,
        dueOn: dayFrom(mateo, commitment.dueIn),
      })
  }
  const { blockers } = await raiseBlocker(daysBefore(mateo, 12), {
    useCaseId,
    ...content.blocker,
    since: dayFrom(mateo, -20),
  })
  for (const { id, version } of blockers)
    await escalateBlocker(daysBefore(mateo, 4), { id, version, because: content.escalation })
}

async function seedDocuments(contextOf: ContextOf): Promise<void> {
  const yuki = await contextOf('Yuki Tanabe')
  const then = daysBefore(yuki, 430)
  const strategy = await beginDocument(then, { kind: 'AI strategy', dueOn: '2025-09-30' })
  for (const { id, version, heading } of (await openDocument(then, { id: strategy.id })).sections)
    await saveSection(then, { id, version, text: content.strategy[heading] ?? content.otherSection, status: 'ready' })
  await publishDocument(then, { id: strategy.id, ...content.strategyPublication })
  const plan = await beginDocument(daysBefore(yuki, 30), { kind: 'compliance plan', dueOn: '2027-09-30' })
  const { sections } = await openDocument(yuki, { id: plan.id })
  for (const { id, version, heading } of sections) {
    const writer = content.planWriters[heading]
    if (writer) await assignSection(daysBefore(yuki, 20), { id, version, writerId: demoId(writer) })
  }
}

async function useCalled(context: Context, title: string): Promise<string> {
  const { id } = await context.transaction((db) =>
    db.selectFrom('use_case').select('id').where('title', '=', title).executeTakeFirstOrThrow(),
  )
  return id
}

const dayFrom = (context: Context, days: number): string =>
  new Date(context.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
