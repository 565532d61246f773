import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { authorityFor } from '../../authority/find-authority.ts'
import { findCharter } from '../charter/board-charter.store.ts'
import type { BoardMeeting, MeetingDraft } from './board-meeting.ts'
import { findMeeting, insertMeeting } from './board-meeting.store.ts'

/** Calls a meeting of a board for a day. */
export async function callMeeting(context: Context, draft: MeetingDraft): Promise<BoardMeeting> {
  return context.transaction(async (db) => {
    const { path } = await findCharter(db, draft.organisationId)
    await authorityFor(db, context, 'record board decisions', path)
    if (draft.calledFor < dayOf(context.now())) {
      const words = 'A meeting cannot be called for a day that is over. Choose today or later.'
      throw new Refusal('invalid', words, { fields: { calledFor: words } })
    }
    const id = await insertMeeting(db, draft, context.person.name, context.now())
    const detail = { board: draft.organisationId, calledFor: draft.calledFor }
    await announce(db, context, { event: 'board meeting called', subject: id, detail })
    return findMeeting(db, id)
  })
}
