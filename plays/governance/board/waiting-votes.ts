import { dayOf } from '@pilothouse/platform/day'
import type { WaitingSource } from '../waiting/waiting-source.ts'
import { itemsUnderVote } from './agenda/agenda-item.store.ts'
import { sitsOn } from './seats/board-seat.ts'
import { seatsOfPerson } from './seats/board-seat.store.ts'
import { recusalsOn, votesOn } from './voting/vote.store.ts'

/** Questions of an open meeting on which the person has neither voted nor stepped back. */
export const votesToCast: WaitingSource = async (db, { person, now }) => {
  const today = dayOf(now())
  const seats = (await seatsOfPerson(db, person.id)).filter((seat) => sitsOn(seat, today))
  if (seats.length === 0) return []
  const waiting = []
  for (const item of await itemsUnderVote(db)) {
    const seat = seats.find(({ organisationId }) => organisationId === item.organisationId)
    if (!seat) continue
    const answers = [
      ...(await votesOn(db, item.id)).filter(({ replacedAt }) => replacedAt === null),
      ...(await recusalsOn(db, item.id)),
    ]
    if (answers.some(({ seatId }) => seatId === seat.id)) continue
    waiting.push({
      key: `vote to cast ${item.id}`,
      what: `Vote in the ${item.boardName}, or step back`,
      title: item.question,
      href: `/governance/agenda-items/${item.id}`,
      since: item.putAt,
      dueOn: item.calledFor,
      otherwise: 'The board cannot decide it, and the question is deferred when the meeting closes.',
    })
  }
  return waiting
}
