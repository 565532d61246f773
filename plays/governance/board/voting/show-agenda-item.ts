import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { findUseCase } from '@pilothouse/use-cases/server'
import { authorityFor } from '../../authority/find-authority.ts'
import { decidedItemsOf, findItem, itemsOf } from '../agenda/agenda-item.store.ts'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import type { ItemRecord, MemberOnItem } from '../board-record.ts'
import { findMeeting } from '../meetings/board-meeting.store.ts'
import { sitsOn } from '../seats/board-seat.ts'
import { wordsOfRefusal } from '../words-of-refusal.ts'
import { countItem, type ItemCount } from './count-item.ts'
import { refusalToRecord } from './record-board-decision.ts'

/** A question: who may vote on it, who must recuse, the votes, and what is missing for a decision. */
export async function showAgendaItem(context: Context, { id }: { id: string }): Promise<ItemRecord> {
  return context.transaction(async (db) => {
    const item = await findItem(db, id)
    const count = await countItem(db, context, item)
    const members = membersOf(count, dayOf(context.now()))
    const own = members.find(({ personId, endedAt }) => personId === context.person.id && endedAt === null)
    const agenda = await itemsOf(db, item.meetingId)
    return {
      item,
      meeting: await findMeeting(db, item.meetingId),
      charter: count.charter,
      members,
      votes: count.votes,
      recusals: count.recusals,
      missing: item.outcome ? [] : count.missing,
      ownSeatId: own?.id ?? null,
      whyNotDecide: await whyNotDecide(db, context, item, count),
      nextItemId: agenda.find(({ place, outcome }) => place > item.place && outcome === null)?.id ?? null,
    }
  })
}

function membersOf({ seats, present, recusals, votes, hindrance }: ItemCount, today: string): MemberOnItem[] {
  const concerned = seats.filter((seat) => sitsOn(seat, today) || votes.some(({ seatId }) => seatId === seat.id))
  return concerned.map((seat) => ({
    ...seat,
    present: present.some(({ id }) => id === seat.id),
    recused: recusals.find(({ seatId }) => seatId === seat.id)?.reason ?? null,
    hindrance: hindrance(seat.personId),
  }))
}

async function whyNotDecide(
  db: Database,
  context: Context,
  item: AgendaItem,
  count: ItemCount,
): Promise<string | null> {
  const lack = await wordsOfRefusal(authorityFor(db, context, 'record board decisions', item.path))
  const act = refusalToRecord(count, context.person.id)
  return lack ?? (act && `Somebody else must record this decision: you ${act}.`)
}

/** What boards decided about a use, the latest first. */
export async function listBoardDecisions(
  context: Context,
  { useCaseId }: { useCaseId: string },
): Promise<{ items: AgendaItem[] }> {
  return context.transaction(async (db) => {
    await findUseCase(db, useCaseId)
    return { items: await decidedItemsOf(db, useCaseId) }
  })
}
