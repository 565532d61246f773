import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { BoardEntry } from '../board-record.ts'
import { meetingsNotClosed } from '../meetings/board-meeting.store.ts'
import { vacancyWarnings } from '../seats/board-seat.ts'
import { seatsOf } from '../seats/board-seat.store.ts'
import { chartersInForce } from './board-charter.store.ts'

/** The boards of the agency with what they lack and when they meet next. */
export async function listBoards(context: Context): Promise<{ boards: BoardEntry[] }> {
  return context.transaction(async (db) => {
    const coming = await meetingsNotClosed(db)
    const boards: BoardEntry[] = []
    for (const charter of await chartersInForce(db)) {
      const { organisationId } = charter
      const seats = await seatsOf(db, organisationId)
      const next = coming.findLast((meeting) => meeting.organisationId === organisationId) ?? null
      boards.push({ charter, next, warnings: vacancyWarnings(charter, seats, dayOf(context.now())) })
    }
    return { boards }
  })
}
