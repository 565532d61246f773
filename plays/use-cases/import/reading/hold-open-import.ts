import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { holdImport } from '../inventory-import.store.ts'
import { isOpen, type InventoryImport } from '../inventory-import.ts'

/** The import, held still, if its rows may still be changed. */
export async function holdOpenImport(db: Database, id: string): Promise<InventoryImport> {
  const found = await holdImport(db, id)
  if (!isOpen(found))
    throw new Refusal('conflict', `This import is ${found.state}, so its rows can no longer be changed.`)
  return found
}
