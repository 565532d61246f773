import type { Database } from '@pilothouse/platform/database/connect'
import type { Collection } from './passage.ts'
import { deletePassages } from './passage.store.ts'

/** Makes subjects unfindable, in the caller's transaction; says how many passages there were. */
export function forgetPassages(
  db: Database,
  order: Collection & { readonly subjectIds: readonly string[] },
): Promise<number> {
  return deletePassages(db, order, order.subjectIds)
}
