import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Provider, ProviderDraft } from './provider.ts'
import { findProvider, refuseTakenName, updateProvider } from './provider.store.ts'

/** Corrects what is known of a provider, over the version that was read. */
export async function editProvider(
  context: Context,
  { id, version, ...draft }: ProviderDraft & { id: string; version: number },
): Promise<Provider> {
  return context.transaction(async (db) => {
    const before = await findProvider(db, id)
    await refuseTakenName(db, draft.name, id)
    await updateProvider(db, { id, version, draft }, context.now())
    await announce(db, context, { event: 'provider edited', subject: id, detail: { before, after: draft } })
    return findProvider(db, id)
  })
}
