import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import type { ColumnName } from '../../inventory/inventory-column.ts'
import { ImportRow, type RowFate, type RowFinding } from '../import-row.ts'

const fields = sql`
  row.row, row.line, row.reported, row.extras, row.cells, row.mended, row.unrecognised, row.findings, row.fate, row.conflict,
  row.use_case_id as "useCaseId",
  case when row.fate = 'changed' then coalesce((
    select jsonb_object_agg(cell.key, coalesce(use_case.cells ->> cell.key, ''))
    from jsonb_each_text(row.cells) as cell
    where coalesce(nullif(use_case.cells ->> cell.key, '[]'), '') <> coalesce(nullif(cell.value, '[]'), '')
  ), '{}') else '{}' end as before`

/** One row of an import. */
export async function findRow(db: Database, importId: string, row: number): Promise<ImportRow> {
  const { rows } = await sql`
    select ${fields} from import_row as row left join use_case on use_case.id = row.use_case_id
    where row.import_id = ${importId} and row.row = ${row}
  `.execute(db)
  if (!rows[0]) throw new Refusal('not-found', 'The file has no such row.')
  return ImportRow.parse(rows[0])
}

/** Which rows a person wants to see. */
export interface RowFilter {
  readonly id: string
  /** Only rows that need a person: an answer that is not recognised, or an error. */
  readonly needs: boolean
  readonly columns: readonly ColumnName[]
  readonly rules: readonly string[]
  readonly fates: readonly RowFate[]
  readonly words: string
  readonly page: number
  readonly pageSize: number
}

function conditions({ id, needs, columns, rules, fates, words }: RowFilter) {
  const trouble = sql`(row.unrecognised <> '{}' or row.findings @? '$[*] ? (@.severity == "error")')`
  const inColumns = sql`(row.unrecognised && ${columns}::text[] or exists (
    select from jsonb_to_recordset(row.findings) as f ("column" text, severity text)
    where f.column = any(${columns}::text[]) and (f.severity = 'error' or not ${needs})))`
  const byRules = sql`exists (select from jsonb_to_recordset(row.findings) as f (rule text) where f.rule = any(${rules}::text[]))`
  return sql.join(
    [
      sql`row.import_id = ${id}`,
      ...(needs ? [trouble] : []),
      ...(columns.length > 0 ? [inColumns] : []),
      ...(rules.length > 0 ? [byRules] : []),
      ...(fates.length > 0 ? [sql`row.fate = any(${fates}::text[])`] : []),
      ...(words === '' ? [] : [sql`strpos(lower(row.cells::text), ${words.toLowerCase()}) > 0`]),
    ],
    sql` and `,
  )
}

/** A page of an import's rows, in the order of the file, and how many there are in all. */
export async function rowsOf(db: Database, filter: RowFilter): Promise<{ rows: ImportRow[]; total: number }> {
  const where = conditions(filter)
  const found = await sql`
    select ${fields} from import_row as row left join use_case on use_case.id = row.use_case_id
    where ${where} order by row.row limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}
  `.execute(db)
  const counted = await sql<{
    total: number
  }>`select count(*)::integer as total from import_row as row where ${where}`.execute(db)
  return { rows: z.array(ImportRow).parse(found.rows), total: counted.rows[0]?.total ?? 0 }
}

/** In which columns and by which rules rows need a person, and how often. */
export async function troubleIn(
  db: Database,
  importId: string,
): Promise<{ column: ColumnName; rule: string; count: number }[]> {
  const { rows } = await sql<{ column: ColumnName; rule: string; count: number }>`
    select f.column, f.rule, count(*)::integer as count
    from import_row, jsonb_to_recordset(findings) as f ("column" text, rule text, severity text)
    where import_id = ${importId} and f.severity = 'error'
    group by 1, 2 order by 3 desc, 1, 2
  `.execute(db)
  return rows
}

/** Keeps what a person typed into a cell, and what is said of its row now. */
export async function saveMend(
  db: Database,
  importId: string,
  mend: {
    row: number
    column: ColumnName
    value: string
    unrecognised: readonly ColumnName[]
    findings: readonly RowFinding[]
  },
): Promise<void> {
  const typed = JSON.stringify({ [mend.column]: mend.value })
  await sql`
    update import_row set cells = cells || ${typed}::jsonb, mended = mended || ${typed}::jsonb,
      unrecognised = ${mend.unrecognised}::text[], findings = ${JSON.stringify(mend.findings)}::jsonb
    where import_id = ${importId} and row = ${mend.row}
  `.execute(db)
}
