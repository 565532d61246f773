import type { Context } from '@pilothouse/platform/context'
import { entriesAbout } from '@pilothouse/platform/ledger/entries-about'
import { ownerChangesOf } from '../ownership/owner-change.store.ts'
import type { OwnerChange } from '../ownership/owner-change.ts'
import { stageChangesOf } from '../stages/stage-change.store.ts'
import type { StageChange } from '../stages/stage.ts'
import { findUseCase } from '../use-case.store.ts'
import { sayEntry } from './say-entry.ts'
import { HISTORY_PAGE, type UseEvent, type UseHistory } from './use-history.ts'

/** The moves and hands that the record itself tells, imported ones included; the ledger's lines about them would repeat it. */
const toldByRecord = ['use case created', 'stage changed', 'use case handed over']

/** Everything that happened to a use, a page at a time, the latest first. */
export async function showUseHistory(
  context: Context,
  { id, page }: { id: string; page: number },
): Promise<UseHistory> {
  return context.transaction(async (db) => {
    await findUseCase(db, id)
    const moves = (await stageChangesOf(db, id)).map(sayMove)
    const hands = (await ownerChangesOf(db, id)).map(sayHand)
    const { entries, total } = await entriesAbout(db, id, { except: toldByRecord, limit: page * HISTORY_PAGE })
    const all = [...moves, ...hands, ...entries.map(sayEntry)].toSorted((one, other) => other.at.localeCompare(one.at))
    return {
      events: all.slice((page - 1) * HISTORY_PAGE, page * HISTORY_PAGE),
      total: total + moves.length + hands.length,
    }
  })
}

const sayMove = ({ id, from, to, byName, at, reason, exception }: StageChange): UseEvent => ({
  key: id,
  at,
  byName,
  what: from ? `From ${from} to ${to}` : `Entered as ${to}`,
  because: reason,
  exception,
})

const sayHand = ({ id, fromName, toName, byName, at, reason }: OwnerChange): UseEvent => ({
  key: id,
  at,
  byName,
  what: `Handed over from ${fromName} to ${toName}`,
  because: reason,
  exception: '',
})
