import type { Context } from '@pilothouse/platform/context'
import type { ImportRow } from './import-row.ts'
import { findImportRow } from './inventory-import.store.ts'
import { rowsOf, type RowFilter } from './reading/import-rows.store.ts'

/** A page of an import's rows, filtered. */
export async function listImportRows(
  context: Context,
  filter: RowFilter,
): Promise<{ rows: ImportRow[]; total: number }> {
  return context.transaction(async (db) => {
    await findImportRow(db, filter.id)
    return rowsOf(db, filter)
  })
}
