import type { Context } from '@pilothouse/platform/context'
import type { ReferenceInventory } from './reference-inventory.ts'
import type { ReferenceUseCase } from './reference-use-case.ts'
import { findReferenceUse, referenceInventories } from './reference.store.ts'

/** The reference library. */
export function listReferences(context: Context): Promise<{ inventories: ReferenceInventory[] }> {
  return context.transaction(async (db) => ({ inventories: [...(await referenceInventories(db))] }))
}

/** One use of the library, whole. */
export function openReferenceUse(context: Context, { id }: { id: string }): Promise<ReferenceUseCase> {
  return context.transaction((db) => findReferenceUse(db, id))
}
