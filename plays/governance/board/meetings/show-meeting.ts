import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { itemsOf } from '../agenda/agenda-item.store.ts'
import { authorityFor } from '../../authority/find-authority.ts'
import type { MeetingRecord } from '../board-record.ts'
import { findCharter } from '../charter/board-charter.store.ts'
import { sitsOn } from '../seats/board-seat.ts'
import { seatsOf } from '../seats/board-seat.store.ts'
import { wordsOfRefusal } from '../words-of-refusal.ts'
import { attendanceIn, findMeeting } from './board-meeting.store.ts'

/** A meeting: who is there, and what is on its agenda. */
export async function showMeeting(context: Context, { id }: { id: string }): Promise<MeetingRecord> {
  return context.transaction(async (db) => {
    const meeting = await findMeeting(db, id)
    const attendance = await attendanceIn(db, id)
    const today = dayOf(context.now())
    const seats = await seatsOf(db, meeting.organisationId)
    const marked = (seatId: string) => attendance.find((one) => one.seatId === seatId)
    return {
      meeting,
      charter: await findCharter(db, meeting.organisationId),
      members: seats
        .filter((seat) => marked(seat.id) || (!meeting.closedAt && sitsOn(seat, today)))
        .map((seat) => ({ ...seat, present: marked(seat.id)?.present ?? false })),
      items: await itemsOf(db, id),
      today,
      whyNotRun: await wordsOfRefusal(authorityFor(db, context, 'record board decisions', meeting.path)),
    }
  })
}
