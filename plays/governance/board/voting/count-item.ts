import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Missing } from '@pilothouse/platform/refusal'
import type { AgendaItem, BoardVote, Recusal } from '../agenda/agenda-item.ts'
import type { BoardCharter } from '../charter/board-charter.ts'
import { findCharter } from '../charter/board-charter.store.ts'
import { attendanceIn } from '../meetings/board-meeting.store.ts'
import type { BoardSeat } from '../seats/board-seat.ts'
import { seatsOf } from '../seats/board-seat.store.ts'
import { hindrancesOn, type Hindrances } from './hindrance.ts'
import { countingSeats, presentSeats } from './tally.ts'
import { recusalsOn, votesOn } from './vote.store.ts'

/** How a question stands: who is there, who counts, who voted, and what is missing for a decision. */
export interface ItemCount {
  readonly charter: BoardCharter
  readonly seats: readonly BoardSeat[]
  readonly present: readonly BoardSeat[]
  readonly counting: readonly BoardSeat[]
  readonly hindrance: Hindrances
  readonly recusals: Recusal[]
  readonly votes: BoardVote[]
  readonly missing: Missing[]
}

/** Counts a question as it stands now. */
export async function countItem(db: Database, context: Pick<Context, 'now'>, item: AgendaItem): Promise<ItemCount> {
  const charter = await findCharter(db, item.organisationId)
  const seats = await seatsOf(db, item.organisationId)
  const attendance = await attendanceIn(db, item.meetingId)
  const recusals = await recusalsOn(db, item.id)
  const votes = await votesOn(db, item.id)
  const given = { seats, attendance, recusals, votes, day: dayOf(context.now()) }
  const counting = countingSeats(given)
  const hindrance = await hindrancesOn(db, item)
  const able = counting.filter(({ personId }) => hindrance(personId) === null)
  const missing = [
    ...(able.length < charter.quorum ? [quorumMissing(item, charter, able.length)] : []),
    ...counting.flatMap((seat) => memberMissing(item, seat, votes, hindrance(seat.personId))),
  ]
  return { charter, seats, present: presentSeats(given), counting, hindrance, recusals, votes, missing }
}

const quorumMissing = ({ meetingId }: AgendaItem, { name, quorum, version }: BoardCharter, there: number): Missing => ({
  what: `A quorum of ${quorum}: ${there} who may vote ${there === 1 ? 'is' : 'are'} present`,
  who: 'the members of the board',
  href: `/governance/meetings/${meetingId}`,
  source: `${name}, charter version ${version}`,
})

function memberMissing(
  { id }: AgendaItem,
  seat: BoardSeat,
  votes: readonly BoardVote[],
  hindrance: string | null,
): Missing[] {
  const href = `/governance/agenda-items/${id}`
  if (hindrance) return [{ what: `Recusal of ${seat.personName}, who ${hindrance}`, who: seat.personName, href }]
  const voted = votes.some(({ seatId, replacedAt }) => seatId === seat.id && replacedAt === null)
  return voted ? [] : [{ what: `Vote of ${seat.personName}`, who: seat.personName, href }]
}
