import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { authorityFor } from '../../authority/find-authority.ts'
import { sitsOn } from '../seats/board-seat.ts'
import { holdSeat } from '../seats/board-seat.store.ts'
import type { Attendance } from './board-meeting.ts'
import { meetingState } from './board-meeting.ts'
import { attendanceIn, holdMeeting, writeAttendance } from './board-meeting.store.ts'

/** Marks a member as present or gone: the member, or whoever runs the meeting. */
export async function markAttendance(
  context: Context,
  { id, seatId, present }: { id: string; seatId: string; present: boolean },
): Promise<{ attendance: Attendance[] }> {
  return context.transaction(async (db) => {
    const meeting = await holdMeeting(db, id)
    const seat = await holdSeat(db, seatId)
    if (seat.personId !== context.person.id) await authorityFor(db, context, 'record board decisions', meeting.path)
    if (meetingState(meeting) !== 'open')
      throw new Refusal('conflict', 'Attendance is marked while the meeting is open.')
    if (seat.organisationId !== meeting.organisationId || !sitsOn(seat, dayOf(context.now())))
      throw new Refusal('conflict', `${seat.personName} has no seat on this board today.`)
    await writeAttendance(db, { meetingId: id, seatId, present, byName: context.person.name, at: context.now() })
    const event = present ? 'board member present' : 'board member gone'
    await announce(db, context, { event, subject: id, detail: { seatId, person: seat.personId } })
    return { attendance: await attendanceIn(db, id) }
  })
}
