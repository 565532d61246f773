import type { Context } from '@pilothouse/platform/context'
import { inventoryColumns } from '../../inventory/inventory-column.ts'
import { inventoryRow } from '../../inventory/inventory-row.ts'
import type { YearRow } from '../../inventory/continuity.ts'
import { readInventoryFile } from '../../inventory/tables/read-inventory-file.ts'
import { understandInventory } from '../../inventory/understand/understand-inventory.ts'
import { normaliseValue } from '../../inventory/values/normalise-value.ts'
import { keptCells } from '../cells/inventory-entry.store.ts'
import { compareApart } from './compare-apart.ts'
import type { ComparedYears } from './compared-years.ts'

/** Compares last year's file with the inventory as it stands: what was kept, renamed, retired, is missing, or took over a number. */
export async function compareWithFile(
  context: Context,
  { fileName }: { fileName: string },
  bytes: Uint8Array,
): Promise<ComparedYears> {
  const before = understandInventory(await readInventoryFile(bytes, fileName))
  const uses = await context.transaction(keptCells)
  const { continued, added } = await compareApart(
    before.rows,
    uses.map(({ cells }, index) => yearRow(index + 1, cells)),
  )
  const idOf = (row: number | undefined) => (row === undefined ? null : (uses[row - 1]?.useCaseId ?? null))
  return {
    continued: continued.map(({ newRow, newId = null, newName = null, ...old }) => ({
      ...old,
      newId,
      newName,
      useCaseId: idOf(newRow),
    })),
    added: added.map(({ row, id, name }) => ({ id, name, useCaseId: idOf(row) })),
  }
}

function yearRow(row: number, cells: Readonly<Record<string, string>>): YearRow {
  const values = inventoryColumns.map(({ name }) => [name, normaliseValue(name, cells[name] ?? '').value] as const)
  return { row, values: inventoryRow(Object.fromEntries(values)) }
}
