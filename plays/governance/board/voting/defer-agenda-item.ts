import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { authorityFor, type Authority } from '../../authority/find-authority.ts'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import { endItem, findItem } from '../agenda/agenda-item.store.ts'
import { holdOpenItem } from './hold-vote.ts'

/** Puts a question off with a reason and without a vote; it may be taken onto another agenda. */
export async function deferAgendaItem(
  context: Context,
  { id, rationale }: { id: string; rationale: string },
): Promise<AgendaItem> {
  return context.transaction(async (db) => {
    const item = await holdOpenItem(db, id)
    const authority = await authorityFor(db, context, 'record board decisions', item.path)
    await deferItem(db, context, item, { authority, rationale })
    return findItem(db, id)
  })
}

/** The same inside of a transaction, by a right that was found already. */
export async function deferItem(
  db: Database,
  context: Context,
  item: AgendaItem,
  { authority, rationale }: { readonly authority: Authority; readonly rationale: string },
): Promise<void> {
  const { person } = context
  await endItem(db, item, { outcome: 'deferred', rationale, record: null, ...authority, by: person, at: context.now() })
  const detail = { itemId: item.id, outcome: 'deferred', ...authority }
  await announce(db, context, { event: 'board decision recorded', subject: item.useCaseId ?? item.id, detail })
}
