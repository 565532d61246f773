import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { CatalogueEntry, EntryFacts } from './catalogue-entry.ts'
import { findEntry, holdEntry, updateEntry } from './catalogue-entry.store.ts'
import { findProvider } from '../providers/provider.store.ts'

/** Corrects the facts of an entry. Its key stays; who corrects it does not approve it later. */
export async function editEntry(
  context: Context,
  { id, version, ...facts }: EntryFacts & { id: string; version: number },
): Promise<CatalogueEntry> {
  return context.transaction(async (db) => {
    const before = await holdEntry(db, id)
    await findProvider(db, facts.providerId)
    await updateEntry(db, id, { version, facts, byId: context.person.id }, context.now())
    await announce(db, context, {
      event: 'tool edited',
      subject: id,
      detail: { key: before.key, before, after: facts },
    })
    return findEntry(db, id)
  })
}
