import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { AgendaItem } from './agenda-item.ts'
import { findItem, insertItem } from './agenda-item.store.ts'
import { gatherWaitingLines } from './gather-waiting-lines.ts'
import { holdAgenda } from './hold-agenda.ts'

/** Takes something that waits for the board onto the agenda. Nothing is put on twice. */
export async function takeOntoAgenda(context: Context, { id, key }: { id: string; key: string }): Promise<AgendaItem> {
  return context.transaction(async (db) => {
    const meeting = await holdAgenda(context, db, id)
    const line = (await gatherWaitingLines(db, context, meeting)).find((one) => one.key === key)
    if (!line) throw new Refusal('conflict', 'This waits no longer, or it is on an agenda already.')
    const { kind, question, useCaseId, proposalId } = line
    const itemId = await insertItem(db, {
      meeting,
      kind,
      question,
      useCaseId,
      proposalId,
      sourceKey: key,
      byName: context.person.name,
      at: context.now(),
    })
    const detail = { itemId, meeting: id, kind }
    await announce(db, context, { event: 'agenda item added', subject: useCaseId ?? itemId, detail })
    return findItem(db, itemId)
  })
}
