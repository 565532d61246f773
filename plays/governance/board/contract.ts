import { z } from 'zod'
import { download, endpoint } from '@pilothouse/platform/http/endpoint'
import { mayKeepSeats, maySeeGovernance, maySetCharters, mayWorkOnBoards } from '../permissions.ts'
import { AgendaItem, BoardVote, ItemDraft, Recusal, VoteDraft, WaitingLine } from './agenda/agenda-item.ts'
import { BoardEntry, BoardRecord, ItemRecord, MeetingRecord } from './board-record.ts'
import { BoardCharter, CharterDraft } from './charter/board-charter.ts'
import { Attendance, BoardMeeting, MeetingDraft } from './meetings/board-meeting.ts'
import { BoardSeat, SeatDraft } from './seats/board-seat.ts'

const id = z.uuid()
const organisationId = z.uuid()
const sentence = z.string().trim().min(10, 'Say why in a sentence.').max(2000)

/** The boards of the agency. */
export const listBoards = endpoint({
  method: 'GET',
  path: '/api/governance/boards',
  summary: 'Boards of the agency: charter, vacancies, next meeting',
  allows: maySeeGovernance,
  input: z.object({}),
  output: z.object({ boards: z.array(BoardEntry) }),
})

/** Sets up a board, or changes its charter. */
export const setBoardCharter = endpoint({
  method: 'POST',
  path: '/api/governance/boards',
  summary: 'Set the charter of a board, as a new dated version (Chief AI Officer)',
  allows: (person) => maySetCharters(person),
  input: CharterDraft,
  output: BoardCharter,
})

/** One board. */
export const openBoard = endpoint({
  method: 'GET',
  path: '/api/governance/boards/:organisationId',
  summary: 'A board: its charter, seats, vacancies and meetings',
  allows: maySeeGovernance,
  input: z.object({ organisationId }),
  output: BoardRecord,
})

/** Puts somebody on a seat. */
export const fillBoardSeat = endpoint({
  method: 'POST',
  path: '/api/governance/boards/:organisationId/seats',
  summary: 'Put a person on a seat of a board, for the term of its charter',
  allows: (person) => mayKeepSeats(person),
  input: SeatDraft,
  output: BoardSeat,
})

/** Ends a seat. */
export const endBoardSeat = endpoint({
  method: 'POST',
  path: '/api/governance/board-seats/:id/end',
  summary: 'End a seat before its day, with a reason',
  allows: (person) => mayKeepSeats(person),
  input: z.object({ id, because: sentence }),
  output: BoardSeat,
})

/** What waits for a board. */
export const listWaitingForBoard = endpoint({
  method: 'GET',
  path: '/api/governance/boards/:organisationId/waiting',
  summary: 'What waits for a board and is on none of its agendas',
  allows: maySeeGovernance,
  input: z.object({ organisationId }),
  output: z.object({ lines: z.array(WaitingLine) }),
})

/** Calls a meeting. */
export const callMeeting = endpoint({
  method: 'POST',
  path: '/api/governance/boards/:organisationId/meetings',
  summary: 'Call a meeting of a board for a day',
  allows: mayWorkOnBoards,
  input: MeetingDraft,
  output: BoardMeeting,
})

/** One meeting. */
export const showMeeting = endpoint({
  method: 'GET',
  path: '/api/governance/board-meetings/:id',
  summary: 'A meeting of a board: who is there, and its agenda',
  allows: maySeeGovernance,
  input: z.object({ id }),
  output: MeetingRecord,
})

/** Opens a meeting. */
export const openMeeting = endpoint({
  method: 'POST',
  path: '/api/governance/board-meetings/:id/opening',
  summary: 'Open a meeting on its day',
  allows: mayWorkOnBoards,
  input: z.object({ id }),
  output: BoardMeeting,
})

/** Closes a meeting. */
export const closeMeeting = endpoint({
  method: 'POST',
  path: '/api/governance/board-meetings/:id/closing',
  summary: 'Close a meeting; what was not decided is deferred',
  allows: mayWorkOnBoards,
  input: z.object({ id }),
  output: BoardMeeting,
})

/** Marks who is there. */
export const markAttendance = endpoint({
  method: 'POST',
  path: '/api/governance/board-meetings/:id/attendance',
  summary: 'Mark a member as present or gone',
  allows: mayWorkOnBoards,
  input: z.object({ id, seatId: z.uuid(), present: z.boolean() }),
  output: z.object({ attendance: z.array(Attendance) }),
})

/** Takes what waits onto an agenda. */
export const takeOntoAgenda = endpoint({
  method: 'POST',
  path: '/api/governance/board-meetings/:id/waiting',
  summary: 'Take something that waits onto the agenda of a meeting',
  allows: mayWorkOnBoards,
  input: z.object({ id, key: z.string().min(1).max(200) }),
  output: AgendaItem,
})

/** Puts a question of one's own on an agenda. */
export const addAgendaItem = endpoint({
  method: 'POST',
  path: '/api/governance/board-meetings/:id/items',
  summary: 'Put a question on the agenda of a meeting',
  allows: mayWorkOnBoards,
  input: ItemDraft.extend({ id }),
  output: AgendaItem,
})

/** One question. */
export const showAgendaItem = endpoint({
  method: 'GET',
  path: '/api/governance/agenda-items/:id',
  summary: 'A question before a board: members, recusals, votes, what is missing',
  allows: maySeeGovernance,
  input: z.object({ id }),
  output: ItemRecord,
})

/** Steps back from a question. */
export const recuseMember = endpoint({
  method: 'POST',
  path: '/api/governance/agenda-items/:id/recusal',
  summary: 'Step back from a question as a member, with the reason',
  allows: mayWorkOnBoards,
  input: z.object({ id, reason: sentence }),
  output: z.object({ recusals: z.array(Recusal) }),
})

/** Votes. */
export const castVote = endpoint({
  method: 'POST',
  path: '/api/governance/agenda-items/:id/vote',
  summary: 'Vote on a question as a member who is present, or change the vote before it is decided',
  allows: mayWorkOnBoards,
  input: VoteDraft,
  output: z.object({ votes: z.array(BoardVote) }),
})

/** Records what was decided. */
export const recordBoardDecision = endpoint({
  method: 'POST',
  path: '/api/governance/agenda-items/:id/decision',
  summary: 'Record what the board decided; the outcome follows from the votes',
  allows: mayWorkOnBoards,
  input: z.object({ id, version: z.int(), rationale: sentence }),
  output: AgendaItem,
})

/** Puts a question off. */
export const deferAgendaItem = endpoint({
  method: 'POST',
  path: '/api/governance/agenda-items/:id/deferral',
  summary: 'Put a question off, with the reason and without a vote',
  allows: mayWorkOnBoards,
  input: z.object({ id, rationale: sentence }),
  output: AgendaItem,
})

/** A decision on paper. */
export const printBoardDecision = download({
  path: '/api/governance/agenda-items/:id/decision.pdf',
  summary: 'A recorded decision as an accessible PDF',
  allows: maySeeGovernance,
  input: z.object({ id }),
})

/** What boards decided about a use. */
export const listBoardDecisions = endpoint({
  method: 'GET',
  path: '/api/governance/board-decisions',
  summary: 'What boards decided about a use',
  allows: maySeeGovernance,
  input: z.object({ useCaseId: id }),
  output: z.object({ items: z.array(AgendaItem) }),
})
