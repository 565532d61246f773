import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { BoardSeat, type SeatDraft } from './board-seat.ts'

async function seats(db: Database, where: RawBuilder<unknown>): Promise<BoardSeat[]> {
  const { rows } = await sql`
    select one.id, one.organisation_id as "organisationId", one.person_id as "personId", one.person_name as "personName",
      one.seat, one.starts_on as "startsOn", one.ends_on as "endsOn", one.filled_by_name as "filledByName",
      one.ended_at as "endedAt", one.ended_because as "endedBecause",
      person.id is not null and person.deactivated_at is null as active
    from board_seat one left join person on person.id::text = one.person_id
    where ${where} order by one.ended_at is not null, one.seat <> 'chair', one.seat, one.starts_on, one.id`.execute(db)
  return z.array(BoardSeat).parse(rows)
}

/** Every seat that a board has had, those that stand first. */
export const seatsOf = (db: Database, organisationId: string): Promise<BoardSeat[]> =>
  seats(db, sql`one.organisation_id = ${organisationId}`)

/** The seats of a person that were not ended, on any board. */
export const seatsOfPerson = (db: Database, personId: string): Promise<BoardSeat[]> =>
  seats(db, sql`one.person_id = ${personId} and one.ended_at is null`)

/** Seats whose last day has passed and that were not ended yet. */
export const seatsOver = (db: Database, day: string): Promise<BoardSeat[]> =>
  seats(db, sql`one.ended_at is null and one.ends_on < ${day}::date`)

/** The seat, held still until the transaction ends. */
export async function holdSeat(db: Database, id: string): Promise<BoardSeat> {
  await db.selectFrom('board_seat').select('id').where('id', '=', id).forUpdate().execute()
  const [seat] = await seats(db, sql`one.id = ${id}`)
  if (!seat) throw new Refusal('not-found', 'There is no such seat. Look for it on the page of its board.')
  return seat
}

/** Writes a seat; refuses a second one for the same person, and a second chair. */
export async function insertSeat(
  db: Database,
  draft: SeatDraft & {
    readonly personName: string
    readonly endsOn: string
    readonly byName: string
    readonly at: Date
  },
): Promise<string> {
  const row = await db
    .insertInto('board_seat')
    .values({
      organisation_id: draft.organisationId,
      person_id: draft.personId,
      person_name: draft.personName,
      seat: draft.seat,
      starts_on: draft.startsOn,
      ends_on: draft.endsOn,
      filled_by_name: draft.byName,
      filled_at: draft.at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row)
    throw new Refusal(
      'conflict',
      'One person has one seat, and a board has one chair. End the seat that stands in the way first.',
    )
  return row.id
}

export async function markSeatEnded(
  db: Database,
  id: string,
  end: { readonly at: Date; readonly byName: string; readonly because: string },
): Promise<void> {
  await db
    .updateTable('board_seat')
    .set({ ended_at: end.at, ended_by_name: end.byName, ended_because: end.because })
    .where('id', '=', id)
    .execute()
}
