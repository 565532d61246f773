import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { authorityFor } from '../../authority/find-authority.ts'
import type { BoardRecord } from '../board-record.ts'
import { meetingsOf } from '../meetings/board-meeting.store.ts'
import { vacancyWarnings } from '../seats/board-seat.ts'
import { seatsOf } from '../seats/board-seat.store.ts'
import { wordsOfRefusal } from '../words-of-refusal.ts'
import { chartersOf } from './board-charter.store.ts'

/** A board: its charter, its seats, what it lacks, its meetings. */
export async function openBoard(
  context: Context,
  { organisationId }: { organisationId: string },
): Promise<BoardRecord> {
  return context.transaction(async (db) => {
    const [charter, ...earlier] = await chartersOf(db, organisationId)
    if (!charter) throw new Refusal('not-found', 'There is no such board. Look for it in the list of boards.')
    const seats = await seatsOf(db, organisationId)
    const today = dayOf(context.now())
    return {
      charter,
      earlier,
      seats,
      warnings: vacancyWarnings(charter, seats, today),
      meetings: await meetingsOf(db, organisationId),
      today,
      whyNotRun: await wordsOfRefusal(authorityFor(db, context, 'record board decisions', charter.path)),
    }
  })
}
