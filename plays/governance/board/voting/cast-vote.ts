import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { takePart } from '../../authority/take-part.ts'
import type { BoardVote, VoteChoice } from '../agenda/agenda-item.ts'
import { attendanceIn } from '../meetings/board-meeting.store.ts'
import { hindrancesOn } from './hindrance.ts'
import { holdOpenItem, ownSeat } from './hold-vote.ts'
import { insertVote, recusalsOn, replaceVote, votesOn } from './vote.store.ts'

/** A member's vote on a question. It may be changed until the question is decided; both are kept. */
export interface Vote {
  readonly id: string
  readonly choice: VoteChoice
  readonly rationale: string
}

/** Votes as a member who is present and had no other part in what the question is about. */
export async function castVote(context: Context, { id, choice, rationale }: Vote): Promise<{ votes: BoardVote[] }> {
  return context.transaction(async (db) => {
    const item = await holdOpenItem(db, id)
    const seat = await ownSeat(db, context, item.organisationId)
    if ((await recusalsOn(db, id)).some(({ seatId }) => seatId === seat.id))
      throw new Refusal('not-allowed', 'You recused yourself from this question, so you do not vote on it.')
    const act = (await hindrancesOn(db, item))(context.person.id)
    if (act)
      throw new Refusal('not-allowed', `You must recuse yourself: you ${act}. Whoever had another part does not vote.`)
    const attendance = await attendanceIn(db, item.meetingId)
    if (!attendance.some(({ seatId, present }) => present && seatId === seat.id))
      throw new Refusal(
        'conflict',
        'You are not marked as present. Mark yourself as present on the page of the meeting.',
      )
    const { useCaseId } = item
    if (useCaseId) await takePart(db, context, { useCaseId, capacity: 'deciding', act: 'voted on it in the board' })
    const voter = { itemId: id, seatId: seat.id, personName: context.person.name, at: context.now() }
    await replaceVote(db, voter)
    await insertVote(db, voter, { choice, rationale })
    const detail = { itemId: id, seatId: seat.id, choice }
    await announce(db, context, { event: 'vote cast', subject: useCaseId ?? id, detail })
    return { votes: await votesOn(db, id) }
  })
}
