import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { authorityFor } from '../../authority/find-authority.ts'
import { takePart } from '../../authority/take-part.ts'
import type { AgendaItem, DecisionRecord } from '../agenda/agenda-item.ts'
import { endItem, findItem } from '../agenda/agenda-item.store.ts'
import { countItem, type ItemCount } from './count-item.ts'
import { holdOpenItem } from './hold-vote.ts'
import { outcomeOf, tallyOf } from './tally.ts'

/** What is recorded: the outcome follows from the votes and is never typed. */
export interface BoardDecision {
  readonly id: string
  readonly version: number
  readonly rationale: string
}

/** Records what the board decided, in an open meeting with a quorum in which everybody who counts has voted. */
export async function recordBoardDecision(
  context: Context,
  { id, version, rationale }: BoardDecision,
): Promise<AgendaItem> {
  return context.transaction(async (db) => {
    const item = await holdOpenItem(db, id)
    const authority = await authorityFor(db, context, 'record board decisions', item.path)
    if (item.version !== version) throw new Refusal('conflict', 'This question changed meanwhile. Open it again.')
    const count = await countItem(db, context, item)
    const hindered = refusalToRecord(count, context.person.id)
    if (hindered) throw new Refusal('not-allowed', `Somebody else must record this decision: you ${hindered}.`)
    if (count.missing.length > 0)
      throw new Refusal('conflict', 'The board cannot decide this yet.', { missing: count.missing })
    const { useCaseId } = item
    if (useCaseId)
      await takePart(db, context, { useCaseId, capacity: 'deciding', act: 'recorded the board’s decision' })
    const record = recordOf(count)
    const outcome = outcomeOf(record.rule, record.tally)
    await endItem(db, item, { outcome, rationale, record, ...authority, by: context.person, at: context.now() })
    const detail = { itemId: id, outcome, charterVersion: record.charterVersion, tally: record.tally, ...authority }
    await announce(db, context, { event: 'board decision recorded', subject: useCaseId ?? id, detail })
    return findItem(db, id)
  })
}

/** What keeps a person from recording the decision: another part in the matter, or their recusal. */
export function refusalToRecord({ hindrance, seats, recusals }: ItemCount, personId: string): string | null {
  const own = seats.filter((seat) => seat.personId === personId)
  const recused = recusals.some(({ seatId }) => own.some(({ id }) => id === seatId))
  return hindrance(personId) ?? (recused ? 'recused yourself from this question' : null)
}

/** Everything by which the decision can be checked later. */
const recordOf = ({ charter, present, recusals, votes }: ItemCount): DecisionRecord => ({
  charterVersion: charter.version,
  boardName: charter.name,
  rule: charter.rule,
  quorum: charter.quorum,
  present: present.map(({ personName: name, seat }) => ({ name, seat })),
  recused: recusals,
  votes,
  tally: tallyOf(votes),
})
