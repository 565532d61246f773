import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { Attendance, BoardMeeting, type MeetingDraft } from './board-meeting.ts'

async function meetings(db: Database, where: RawBuilder<unknown>): Promise<BoardMeeting[]> {
  const { rows } = await sql`
    select one.id, one.organisation_id as "organisationId", charter.name as "boardName", organisation.path,
      one.called_for as "calledFor", one.place, one.called_by_name as "calledByName", one.called_at as "calledAt",
      one.opened_at as "openedAt", one.opened_by_name as "openedByName", one.closed_at as "closedAt",
      one.closed_by_name as "closedByName"
    from board_meeting one
    join organisation on organisation.id = one.organisation_id
    join lateral (select name from board_charter where board_charter.organisation_id = one.organisation_id
      order by version desc limit 1) charter on true
    where ${where} order by one.called_for desc, one.called_at desc`.execute(db)
  return z.array(BoardMeeting).parse(rows)
}

/** The meetings of a board, the latest first. */
export const meetingsOf = (db: Database, organisationId: string): Promise<BoardMeeting[]> =>
  meetings(db, sql`one.organisation_id = ${organisationId}`)

/** Meetings of the agency that are not closed. */
export const meetingsNotClosed = (db: Database): Promise<BoardMeeting[]> => meetings(db, sql`one.closed_at is null`)

/** One meeting. */
export async function findMeeting(db: Database, id: string): Promise<BoardMeeting> {
  const [meeting] = await meetings(db, sql`one.id = ${id}`)
  if (!meeting) throw new Refusal('not-found', 'There is no such meeting. Look for it on the page of its board.')
  return meeting
}

/** The meeting, held still until the transaction ends: nobody opens, closes or counts it meanwhile. */
export async function holdMeeting(db: Database, id: string): Promise<BoardMeeting> {
  await db.selectFrom('board_meeting').select('id').where('id', '=', id).forUpdate().execute()
  return findMeeting(db, id)
}

export async function insertMeeting(db: Database, draft: MeetingDraft, byName: string, at: Date): Promise<string> {
  const { id } = await db
    .insertInto('board_meeting')
    .values({
      organisation_id: draft.organisationId,
      called_for: draft.calledFor,
      place: draft.place,
      called_by_name: byName,
      called_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markMeetingOpened(db: Database, id: string, byName: string, at: Date): Promise<void> {
  await db.updateTable('board_meeting').set({ opened_by_name: byName, opened_at: at }).where('id', '=', id).execute()
}

export async function markMeetingClosed(db: Database, id: string, byName: string, at: Date): Promise<void> {
  await db.updateTable('board_meeting').set({ closed_by_name: byName, closed_at: at }).where('id', '=', id).execute()
}

/** Who was marked as present or gone. */
export async function attendanceIn(db: Database, meetingId: string): Promise<Attendance[]> {
  const rows = await db
    .selectFrom('board_attendance')
    .select(['seat_id as seatId', 'present'])
    .where('meeting_id', '=', meetingId)
    .execute()
  return z.array(Attendance).parse(rows)
}

export async function writeAttendance(
  db: Database,
  mark: {
    readonly meetingId: string
    readonly seatId: string
    readonly present: boolean
    readonly byName: string
    readonly at: Date
  },
): Promise<void> {
  const marked = { present: mark.present, marked_by_name: mark.byName, marked_at: mark.at }
  await db
    .insertInto('board_attendance')
    .values({ meeting_id: mark.meetingId, seat_id: mark.seatId, ...marked })
    .onConflict((on) => on.columns(['meeting_id', 'seat_id']).doUpdateSet(marked))
    .execute()
}
