import { addDays, addMonths, dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayBeDelegate } from '../../authority/delegation.ts'
import { findCharter } from '../charter/board-charter.store.ts'
import type { BoardSeat, SeatDraft } from './board-seat.ts'
import { holdSeat, insertSeat } from './board-seat.store.ts'
import { endExpiredSeats } from './end-expired-seats.ts'
import { refuseKeepingSeats } from './refuse-keeping-seats.ts'

/** Puts somebody of the agency on a seat, for the term that the charter gives. */
export async function fillBoardSeat(context: Context, draft: SeatDraft): Promise<BoardSeat> {
  return context.transaction(async (db) => {
    const { path, termMonths } = await findCharter(db, draft.organisationId)
    refuseKeepingSeats(context, path)
    await endExpiredSeats(context.within(db))
    const personName = await memberNamed(db, context, draft.personId)
    const endsOn = addDays(addMonths(draft.startsOn, termMonths), -1)
    if (endsOn < dayOf(context.now()))
      throw misfit('startsOn', 'A term that began on this day is over. Choose a later day.')
    const { name: byName } = context.person
    const id = await insertSeat(db, { ...draft, personName, endsOn, byName, at: context.now() })
    const { organisationId, personId, seat, startsOn } = draft
    const detail = { seatId: id, person: personId, seat, startsOn, endsOn }
    await announce(db, context, { event: 'board seat filled', subject: organisationId, detail })
    return holdSeat(db, id)
  })
}

const misfit = (field: string, words: string): Refusal => new Refusal('invalid', words, { fields: { [field]: words } })

async function memberNamed(db: Database, context: Context, id: string): Promise<string> {
  const member = await findActingPerson(db, id, context.now())
  if (member?.agencyId !== context.person.agencyId || !member)
    throw misfit('personId', 'Choose a person of your agency whose account is open.')
  if (!mayBeDelegate(member))
    throw misfit('personId', `${member.name} is an auditor, who reads everything and changes nothing.`)
  return member.name
}
