import type { Continuity } from './continuity.ts'
import { compareYears } from './continuity.ts'
import { readInventoryFile } from './tables/read-inventory-file.ts'
import { understandInventory } from './understand/understand-inventory.ts'

/** A file as it was handed over: its bytes and its name. */
export interface HandedFile {
  readonly bytes: Uint8Array
  readonly name: string
}

/** Compares two inventory files, last year's and this year's; needs no database. */
export async function continuityOfFiles(old: HandedFile, next: HandedFile): Promise<Continuity> {
  const before = understandInventory(await readInventoryFile(old.bytes, old.name))
  const after = understandInventory(await readInventoryFile(next.bytes, next.name))
  return compareYears(before.rows, after.rows)
}
