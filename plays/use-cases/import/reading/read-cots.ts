import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Sheet } from '../../inventory/tables/sheet.ts'
import { recogniseCots } from '../../inventory/understand/recognise-headings.ts'
import { understandCots, type CotsRow, type UnderstoodCots } from '../../inventory/understand/understand-cots.ts'
import { ownCotsRows, unknownTasks } from '../../record/cots/plan-cots.ts'
import type { ImportedCots } from '../imported-cots.ts'

/** The list of commercial AI in a sheet other than the one that was read as inventory. */
export function cotsBeside(sheets: readonly Sheet[], inventorySheet: string): UnderstoodCots | null {
  const others = sheets.filter(({ name }) => name !== inventorySheet)
  const found = others.map(recogniseCots).find((headed) => headed !== undefined)
  return found ? understandCots(found) : null
}

/** The agency's part of the list. One that names others alone holds up nothing: it says why it is left out. */
export async function ownCots(db: Database, list: UnderstoodCots): Promise<ImportedCots> {
  const { rows, problem } = await rowsOrProblem(db, list)
  const own = new Set(rows.map(({ row }) => row))
  return {
    sheet: list.sheet,
    rows,
    recoded: list.recodings.filter(({ row }) => own.has(row)).length,
    unrecognised: list.unrecognised.filter(({ row, column }) => own.has(row) && column !== 'task'),
    unknownTasks: unknownTasks(rows),
    problem,
  }
}

async function rowsOrProblem(db: Database, list: UnderstoodCots): Promise<{ rows: CotsRow[]; problem: string }> {
  const unholdable = list.rows.find((row) => Object.values(row).some((text) => String(text).includes('\0')))
  if (unholdable) return { rows: [], problem: `Row ${unholdable.row}: remove the sign with the number 0.` }
  try {
    return { rows: await ownCotsRows(db, list.rows), problem: '' }
  } catch (error) {
    if (error instanceof Refusal) return { rows: [], problem: error.message }
    throw error
  }
}
