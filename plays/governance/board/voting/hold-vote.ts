import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import { findItem, holdItem } from '../agenda/agenda-item.store.ts'
import { meetingState } from '../meetings/board-meeting.ts'
import { holdMeeting } from '../meetings/board-meeting.store.ts'
import { sitsOn, type BoardSeat } from '../seats/board-seat.ts'
import { holdSeat, seatsOfPerson } from '../seats/board-seat.store.ts'

/** The question, held still in its open meeting; refuses when it is decided already. */
export async function holdOpenItem(db: Database, id: string): Promise<AgendaItem> {
  const meeting = await holdMeeting(db, (await findItem(db, id)).meetingId)
  const item = await holdItem(db, id)
  if (item.outcome) throw new Refusal('conflict', `This question was ${item.outcome} already. What was decided stands.`)
  const state = meetingState(meeting)
  if (state !== 'open')
    throw new Refusal(
      'conflict',
      `The meeting is ${state === 'called' ? 'not open yet' : 'closed'}, so nothing is decided in it.`,
    )
  return item
}

/** The seat from which a person votes today; refuses who has none, or whose term is over. */
export async function ownSeat(db: Database, context: Context, organisationId: string): Promise<BoardSeat> {
  const found = (await seatsOfPerson(db, context.person.id)).find((one) => one.organisationId === organisationId)
  const seat = found && (await holdSeat(db, found.id))
  if (!seat) throw new Refusal('not-allowed', 'You have no seat on this board. Only its members vote.')
  if (!sitsOn(seat, dayOf(context.now())))
    throw new Refusal(
      'not-allowed',
      `Your seat counts from ${seat.startsOn} to ${seat.endsOn}. The Chief AI Officer or an administrator can fill it again.`,
    )
  return seat
}
