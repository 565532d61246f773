import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Cells, RowFinding } from '../import-row.ts'
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
}

/** Takes out what an earlier reading staged. */
export async function clearRows(db: Database, importId: string): Promise<void> {
  await db.deleteFrom('import_row').where('import_id', '=', importId).execute()
}

/** Stages rows, many at a time. */
export async function stageRows(db: Database, importId: string, rows: readonly StagedRow[]): Promise<void> {
  await sql`
    insert into import_row (import_id, row, line, reported, cells, recoded, unrecognised, findings)
    select ${importId}, row, line, reported, cells, recoded, array(select jsonb_array_elements_text(unrecognised)), findings
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as staged
      (row integer, line integer, reported jsonb, cells jsonb, recoded jsonb, unrecognised jsonb, findings jsonb)
  `.execute(db)
}
