import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { CatalogueEntry, EntryDraft } from './catalogue-entry.ts'
import { findEntry, insertEntry, refuseTakenKey } from './catalogue-entry.store.ts'
import { findProvider } from '../providers/provider.store.ts'

/** Puts a model, product or function up for approval. Until somebody else decides, it may not be used. */
export async function proposeEntry(context: Context, draft: EntryDraft): Promise<CatalogueEntry> {
  return context.transaction(async (db) => {
    await findProvider(db, draft.providerId)
    await refuseTakenKey(db, draft.key)
    const id = await insertEntry(db, draft, context.person, context.now())
    await announce(db, context, { event: 'tool proposed', subject: id, detail: { ...draft } })
    return findEntry(db, id)
  })
}
