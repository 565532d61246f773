import type { Context } from '@pilothouse/platform/context'
import type { Provider } from './provider.ts'
import { findProvider, listProviderRows } from './provider.store.ts'

/** Every provider that the agency knows of. */
export async function listProviders(context: Context): Promise<Provider[]> {
  return context.transaction(listProviderRows)
}

/** One provider. */
export async function openProvider(context: Context, { id }: { id: string }): Promise<Provider> {
  return context.transaction((db) => findProvider(db, id))
}
