import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findCharter } from '../charter/board-charter.store.ts'
import type { BoardSeat } from './board-seat.ts'
import { holdSeat, markSeatEnded } from './board-seat.store.ts'
import { refuseKeepingSeats } from './refuse-keeping-seats.ts'

/** Ends a seat before its day, with a reason. What was voted stands. */
export async function endBoardSeat(
  context: Context,
  { id, because }: { id: string; because: string },
): Promise<BoardSeat> {
  return context.transaction(async (db) => {
    const { organisationId, endedAt, personId, seat } = await holdSeat(db, id)
    refuseKeepingSeats(context, (await findCharter(db, organisationId)).path)
    if (endedAt) throw new Refusal('conflict', 'This seat has ended already.')
    await markSeatEnded(db, id, { at: context.now(), byName: context.person.name, because })
    const detail = { seatId: id, person: personId, seat, because }
    await announce(db, context, { event: 'board seat ended', subject: organisationId, detail })
    return holdSeat(db, id)
  })
}
