import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import type { ColumnName } from '../../inventory/inventory-column.ts'
import { normaliseValue } from '../../inventory/values/normalise-value.ts'
import { lintMended } from '../../record/linting/lint-one-row.ts'
import { updateImport } from '../inventory-import.store.ts'
import type { ImportRow } from '../import-row.ts'
import { frameOf } from './check-import.ts'
import { holdOpenImport } from './hold-open-import.ts'
import { findRow, saveMend } from './import-rows.store.ts'

/** A cell as somebody saw it, and what they say it should be. */
export interface ImportMend {
  readonly id: string
  readonly row: number
  readonly column: ColumnName
  readonly was: string
  readonly value: string
}

/** Mends one cell of an import. Only the import holds the mend until it is accepted. */
export async function mendImportCell(
  context: Context,
  { id, row, column, was, value }: ImportMend,
): Promise<ImportRow> {
  return context.transaction(async (db) => {
    const { understood } = await holdOpenImport(db, id)
    const before = await findRow(db, id, row)
    if (before.cells[column] === undefined)
      throw new Refusal('invalid', 'The file has no such column, so this cell cannot be mended here.')
    if (before.cells[column] !== was)
      throw new Refusal('conflict', 'Somebody else has mended this cell. Look at it again.')
    const cells = { ...before.cells, [column]: value }
    const puzzling = new Set(before.unrecognised)
    if (normaliseValue(column, value).kind === 'unrecognised') puzzling.add(column)
    else puzzling.delete(column)
    const mending = { before, after: { row, cells }, column, said: before.findings }
    const findings = lintMended(mending, frameOf(context, understood && { ...understood, marked: [] }))
    await saveMend(db, id, { row, column, value, unrecognised: [...puzzling], findings })
    await updateImport(db, id, { counts: null })
    return findRow(db, id, row)
  })
}
