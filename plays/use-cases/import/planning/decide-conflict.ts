import type { Context } from '@pilothouse/platform/context'
import { saveDecisions, findImportRow } from '../inventory-import.store.ts'
import type { Decision, InventoryImport } from '../inventory-import.ts'
import { holdOpenImport } from '../reading/hold-open-import.ts'
import { makePlan } from './plan-import.ts'

/** Says of rows whether each is the use that it resembles, another one, or to be left out; then plans again. */
export async function decideConflict(
  context: Context,
  { id, rows, decision }: { id: string; rows: readonly number[]; decision: Decision },
): Promise<InventoryImport> {
  return context.transaction(async (db) => {
    const held = await holdOpenImport(db, id)
    await saveDecisions(db, id, Object.fromEntries(rows.map((row) => [String(row), decision])))
    await makePlan(db, held)
    return findImportRow(db, id)
  })
}
