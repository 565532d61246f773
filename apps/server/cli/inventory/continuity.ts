import { continuityOfFiles } from '@pilothouse/use-cases/inventory/continuity-of-files'
import type { InventoryOptions } from './inventory-options.ts'
import { printJson } from './print-json.ts'
import { readHandedFile } from './read-handed-file.ts'

/** Compares last year's file with this year's. 1 when a use is missing without a word or a number was given twice. */
export async function runContinuity(
  [old = '', next = '']: readonly string[],
  { json }: InventoryOptions,
): Promise<number> {
  const compared = await continuityOfFiles(await readHandedFile(old), await readHandedFile(next))
  const { continued, added } = compared
  if (json) await printJson(compared)
  else {
    for (const [fate, uses] of Map.groupBy(continued, ({ fate }) => fate)) console.log(`${fate}: ${uses.length}`)
    console.log(`new: ${added.length}`)
    for (const { fate, id, name, newName } of continued.filter(({ fate }) => isAmiss(fate))) {
      console.log(`  ${fate}: ${id || 'no ID'} ${name}${newName === undefined ? '' : ` → ${newName}`}`)
    }
  }
  return continued.some(({ fate }) => isAmiss(fate)) ? 1 : 0
}

const isAmiss = (fate: string): boolean => fate === 'missing' || fate === 'reused-id' || fate === 'changed-id'
