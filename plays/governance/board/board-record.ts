import { z } from 'zod'
import { Missing } from '@pilothouse/platform/http/problem'
import { AgendaItem, BoardVote, Recusal } from './agenda/agenda-item.ts'
import { BoardCharter } from './charter/board-charter.ts'
import { BoardMeeting } from './meetings/board-meeting.ts'
import { BoardSeat, VacancyWarning } from './seats/board-seat.ts'

/** A board in the list of boards. */
export const BoardEntry = z.object({
  charter: BoardCharter,
  warnings: z.array(VacancyWarning),
  /** The next meeting, or the one that is open. */
  next: BoardMeeting.nullable(),
})
export type BoardEntry = z.infer<typeof BoardEntry>

/** A board as its page shows it. */
export const BoardRecord = z.object({
  charter: BoardCharter,
  /** Earlier versions of the charter, the latest first. */
  earlier: z.array(BoardCharter),
  seats: z.array(BoardSeat),
  warnings: z.array(VacancyWarning),
  meetings: z.array(BoardMeeting),
  today: z.iso.date(),
  /** Why the reader may not run meetings; null when they may. */
  whyNotRun: z.string().nullable(),
})
export type BoardRecord = z.infer<typeof BoardRecord>

/** Somebody in a meeting: their seat, and whether they are there. */
export const Member = BoardSeat.extend({ present: z.boolean() })
export type Member = z.infer<typeof Member>

/** A meeting as its page shows it. */
export const MeetingRecord = z.object({
  meeting: BoardMeeting,
  charter: BoardCharter,
  members: z.array(Member),
  items: z.array(AgendaItem),
  today: z.iso.date(),
  whyNotRun: z.string().nullable(),
})
export type MeetingRecord = z.infer<typeof MeetingRecord>

/** How a member stands to one question. */
export const MemberOnItem = Member.extend({
  recused: z.string().nullable(),
  /** The other part that they had, by which they must recuse. */
  hindrance: z.string().nullable(),
})
export type MemberOnItem = z.infer<typeof MemberOnItem>

/** A question as its page shows it. */
export const ItemRecord = z.object({
  item: AgendaItem,
  meeting: BoardMeeting,
  charter: BoardCharter,
  members: z.array(MemberOnItem),
  votes: z.array(BoardVote),
  recusals: z.array(Recusal),
  missing: z.array(Missing),
  /** The reader's seat, if they have one today. */
  ownSeatId: z.uuid().nullable(),
  /** Why the reader may not record the decision; null when they may. */
  whyNotDecide: z.string().nullable(),
  nextItemId: z.uuid().nullable(),
})
export type ItemRecord = z.infer<typeof ItemRecord>
