import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { markSeatEnded, seatsOver } from './board-seat.store.ts'

/** Writes down which terms are over, so that no clock brings them back. Safe to repeat. */
export async function endExpiredSeats(context: Context): Promise<void> {
  await context.transaction(async (db) => {
    for (const { id, organisationId, personId, seat, endsOn } of await seatsOver(db, dayOf(context.now()))) {
      const because = `Its term ended on ${endsOn}.`
      await markSeatEnded(db, id, { at: context.now(), byName: 'Pilothouse', because })
      const detail = { seatId: id, person: personId, seat, because }
      await announce(db, context, { event: 'board seat ended', subject: organisationId, detail })
    }
  })
}
