import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Recusal } from '../agenda/agenda-item.ts'
import { holdOpenItem, ownSeat } from './hold-vote.ts'
import { insertRecusal, recusalsOn, replaceVote } from './vote.store.ts'

/** A member steps back from one question, with the reason. A vote that they cast counts no longer, and cannot come again. */
export async function recuseMember(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<{ recusals: Recusal[] }> {
  return context.transaction(async (db) => {
    const item = await holdOpenItem(db, id)
    const seat = await ownSeat(db, context, item.organisationId)
    if ((await recusalsOn(db, id)).some(({ seatId }) => seatId === seat.id))
      throw new Refusal('conflict', 'You recused yourself from this question already.')
    const voter = { itemId: id, seatId: seat.id, personName: context.person.name, at: context.now() }
    await replaceVote(db, voter)
    await insertRecusal(db, voter, reason)
    const detail = { itemId: id, seatId: seat.id }
    await announce(db, context, { event: 'member recused', subject: item.useCaseId ?? id, detail })
    return { recusals: await recusalsOn(db, id) }
  })
}
