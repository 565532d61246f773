import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { itemsOf } from '../agenda/agenda-item.store.ts'
import { deferItem } from '../voting/defer-agenda-item.ts'
import { authorityFor } from '../../authority/find-authority.ts'
import { meetingState, type BoardMeeting } from './board-meeting.ts'
import { findMeeting, holdMeeting, markMeetingClosed } from './board-meeting.store.ts'

/** Closes an open meeting. What was not decided is deferred, and may be taken onto another agenda. */
export async function closeMeeting(context: Context, { id }: { id: string }): Promise<BoardMeeting> {
  return context.transaction(async (db) => {
    const meeting = await holdMeeting(db, id)
    const authority = await authorityFor(db, context, 'record board decisions', meeting.path)
    const state = meetingState(meeting)
    if (state !== 'open') throw new Refusal('conflict', `Only an open meeting can be closed; this one is ${state}.`)
    const left = (await itemsOf(db, id)).filter(({ outcome }) => outcome === null)
    for (const item of left)
      await deferItem(db, context, item, { authority, rationale: 'The meeting closed before it was decided.' })
    await markMeetingClosed(db, id, context.person.name, context.now())
    const detail = { board: meeting.organisationId, deferred: left.length }
    await announce(db, context, { event: 'board meeting closed', subject: id, detail })
    return findMeeting(db, id)
  })
}
