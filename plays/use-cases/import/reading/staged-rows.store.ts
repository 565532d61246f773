import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { z } from 'zod'
import { Cells, type RowFinding } from '../import-row.ts'
import type { KeptRow } from '../../record/linting/lint-cells.ts'
import type { ColumnName } from '../../inventory/inventory-column.ts'

/** A row as it was read, ready to be staged. */
export interface StagedRow {
  readonly row: number
  readonly line: number
  readonly reported: Cells
  readonly cells: Cells
  readonly recoded: Cells
  readonly unrecognised: readonly ColumnName[]
  readonly findings: readonly RowFinding[]
  /** What stands in columns that OMB does not have, by heading. */
  readonly extras: Readonly<Record<string, string>>
}

/** Takes out what an earlier reading staged. */
export async function clearRows(db: Database, importId: string): Promise<void> {
  await db.deleteFrom('import_row').where('import_id', '=', importId).execute()
}

/** Stages rows, many at a time. */
export async function stageRows(db: Database, importId: string, rows: readonly StagedRow[]): Promise<void> {
  await sql`
    insert into import_row (import_id, row, line, reported, cells, recoded, unrecognised, findings, extras)
    select ${importId}, row, line, reported, cells, recoded, array(select jsonb_array_elements_text(unrecognised)), findings, extras
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as staged
      (row integer, line integer, reported jsonb, cells jsonb, recoded jsonb, unrecognised jsonb, findings jsonb, extras jsonb)
  `.execute(db)
}

/** Every row as it will be written, in the order of the file. */
export async function keptRows(db: Database, importId: string): Promise<KeptRow[]> {
  const rows = await db
    .selectFrom('import_row')
    .select(['row', 'cells'])
    .where('import_id', '=', importId)
    .orderBy('row')
    .execute()
  return z.array(z.object({ row: z.int(), cells: Cells })).parse(rows)
}

/** Writes what was found; rows that are not named have nothing against them. */
export async function saveFindings(
  db: Database,
  importId: string,
  found: readonly { row: number; findings: readonly RowFinding[] }[],
): Promise<void> {
  await sql`
    update import_row set findings = coalesce(found.findings, '[]')
    from import_row as row
    left join jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as found (row integer, findings jsonb) on found.row = row.row
    where row.import_id = ${importId} and import_row.import_id = row.import_id and import_row.row = row.row
  `.execute(db)
}
