import type { Database } from '@pilothouse/platform/database/connect'
import { BoardVote, Recusal, type VoteChoice } from '../agenda/agenda-item.ts'

/** Every vote on a question, also those that were changed, in their order. */
export async function votesOn(db: Database, itemId: string): Promise<BoardVote[]> {
  const rows = await db
    .selectFrom('board_vote')
    .select([
      'seat_id as seatId',
      'person_name as personName',
      'choice',
      'rationale',
      'cast_at as castAt',
      'replaced_at as replacedAt',
    ])
    .where('item_id', '=', itemId)
    .orderBy('cast_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => BoardVote.parse(row))
}

/** Who takes no part in a question. */
export async function recusalsOn(db: Database, itemId: string): Promise<Recusal[]> {
  const rows = await db
    .selectFrom('recusal')
    .select(['seat_id as seatId', 'person_name as personName', 'reason', 'at'])
    .where('item_id', '=', itemId)
    .orderBy('at')
    .execute()
  return rows.map((row) => Recusal.parse(row))
}

/** Who votes or steps back, from which seat, when. */
export interface Voter {
  readonly itemId: string
  readonly seatId: string
  readonly personName: string
  readonly at: Date
}

/** Takes the vote of a seat out of the count; it stays on record. */
export async function replaceVote(db: Database, { itemId, seatId, at }: Voter): Promise<void> {
  await db
    .updateTable('board_vote')
    .set({ replaced_at: at })
    .where('item_id', '=', itemId)
    .where('seat_id', '=', seatId)
    .where('replaced_at', 'is', null)
    .execute()
}

export async function insertVote(
  db: Database,
  { itemId, seatId, personName, at }: Voter,
  { choice, rationale }: { readonly choice: VoteChoice; readonly rationale: string },
): Promise<void> {
  await db
    .insertInto('board_vote')
    .values({ item_id: itemId, seat_id: seatId, person_name: personName, choice, rationale, cast_at: at })
    .execute()
}

export async function insertRecusal(
  db: Database,
  { itemId, seatId, personName, at }: Voter,
  reason: string,
): Promise<void> {
  await db
    .insertInto('recusal')
    .values({ item_id: itemId, seat_id: seatId, person_name: personName, reason, at })
    .execute()
}
