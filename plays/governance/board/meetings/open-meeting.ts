import { dayOf, sayDay } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { authorityFor } from '../../authority/find-authority.ts'
import { meetingState, type BoardMeeting } from './board-meeting.ts'
import { findMeeting, holdMeeting, markMeetingOpened } from './board-meeting.store.ts'

/** Opens a meeting on its day or later. From here on members vote. */
export async function openMeeting(context: Context, { id }: { id: string }): Promise<BoardMeeting> {
  return context.transaction(async (db) => {
    const meeting = await holdMeeting(db, id)
    await authorityFor(db, context, 'record board decisions', meeting.path)
    const state = meetingState(meeting)
    if (state !== 'called') throw new Refusal('conflict', `This meeting is ${state} already.`)
    if (dayOf(context.now()) < meeting.calledFor)
      throw new Refusal('conflict', `This meeting is called for ${sayDay(meeting.calledFor)}. Open it on that day.`)
    await markMeetingOpened(db, id, context.person.name, context.now())
    const detail = { board: meeting.organisationId }
    await announce(db, context, { event: 'board meeting opened', subject: id, detail })
    return findMeeting(db, id)
  })
}
