import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Provider, ProviderDraft } from './provider.ts'
import { findProvider, insertProvider, refuseTakenName } from './provider.store.ts'

/** Puts a provider on record. */
export async function recordProvider(context: Context, draft: ProviderDraft): Promise<Provider> {
  return context.transaction(async (db) => {
    await refuseTakenName(db, draft.name, null)
    const id = await insertProvider(db, draft, context.now())
    await announce(db, context, { event: 'provider recorded', subject: id, detail: { ...draft } })
    return findProvider(db, id)
  })
}
