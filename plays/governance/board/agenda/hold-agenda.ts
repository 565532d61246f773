import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { authorityFor } from '../../authority/find-authority.ts'
import { meetingState, type BoardMeeting } from '../meetings/board-meeting.ts'
import { holdMeeting } from '../meetings/board-meeting.store.ts'

/** The meeting, held still, if this person may put questions on its agenda now. */
export async function holdAgenda(context: Context, db: Database, meetingId: string): Promise<BoardMeeting> {
  const meeting = await holdMeeting(db, meetingId)
  await authorityFor(db, context, 'record board decisions', meeting.path)
  if (meetingState(meeting) === 'closed')
    throw new Refusal('conflict', 'This meeting is closed. Put the question on the agenda of the next one.')
  return meeting
}
