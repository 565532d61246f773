import type { Context } from '@pilothouse/platform/context'
import { entriesOf, type EntryFilter } from './inventory-entry.store.ts'

/** The inventory, filtered, sorted, a page at a time. */
export async function listInventory(context: Context, filter: EntryFilter): ReturnType<typeof entriesOf> {
  return context.transaction((db) => entriesOf(db, filter))
}
