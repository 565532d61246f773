import { sql } from 'kysely'
import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import type { Database } from '@pilothouse/platform/database/connect'
import type { ColumnName } from '../../inventory/inventory-column.ts'
import { EntryFinding } from '../cells/inventory-entry.ts'
import { FindingGroup } from './finding-group.ts'
import type { CellFinding } from './lint-one-row.ts'

/** Which findings a person wants to see. */
export interface FindingFilter {
  readonly useCaseId?: string
  readonly rule?: string | undefined
  readonly columns?: readonly ColumnName[]
  readonly page?: number
  readonly pageSize?: number
}

const MOST = 10_000

function conditions({ useCaseId, rule, columns = [] }: FindingFilter) {
  return sql.join(
    [
      sql`true`,
      ...(useCaseId === undefined ? [] : [sql`f.use_case_id = ${useCaseId}`]),
      ...(rule === undefined ? [] : [sql`f.rule = ${rule}`]),
      ...(columns.length > 0 ? [sql`f.column_name = any(${columns}::text[])`] : []),
    ],
    sql` and `,
  )
}

/** Findings with the text that stands in the cell now, in the order in which they were found. */
export async function findingsOf(db: Database, filter: FindingFilter): Promise<EntryFinding[]> {
  const { page = 1, pageSize = MOST } = filter
  const { rows } = await sql`
    select f.id, f.use_case_id as "useCaseId", use_case.title, use_case.inventory_id as "inventoryId", f.rule, f.severity,
      f.column_name as column, f.message, f.mend, coalesce(use_case.cells ->> f.column_name, '') as text, use_case.version
    from inventory_finding as f join use_case on use_case.id = f.use_case_id
    where ${conditions(filter)} order by f.id limit ${pageSize} offset ${(page - 1) * pageSize}
  `.execute(db)
  return z.array(EntryFinding).parse(rows)
}

/** How many findings the filter lets through. */
export async function countFindings(db: Database, filter: FindingFilter): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::integer as count from inventory_finding as f where ${conditions(filter)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Findings by rule, worst first, then the most frequent. */
export async function findingGroups(db: Database): Promise<FindingGroup[]> {
  const { rows } = await sql`
    select rule, severity, sum(count)::integer as count, (array_agg(message))[1] as message, (array_agg(mend))[1] as mend,
      (select count(distinct use_case_id)::integer from inventory_finding as f where f.rule = by_column.rule) as uses,
      json_agg(json_build_object('column', column_name, 'count', count) order by count desc) as columns
    from (
      select rule, severity, column_name, count(*)::integer as count, min(message) as message, min(mend) as mend
      from inventory_finding group by 1, 2, 3
    ) as by_column
    group by rule, severity order by array_position(array['error', 'warning', 'advice'], severity), 3 desc, rule
  `.execute(db)
  return z.array(FindingGroup).parse(rows)
}

/** Puts findings in the place of all that is said of these uses, or of every use. */
export async function replaceFindings(
  db: Database,
  useCaseIds: readonly string[] | 'every',
  findings: readonly (CellFinding & { useCaseId: string })[],
): Promise<void> {
  const old = db.deleteFrom('inventory_finding')
  await (useCaseIds === 'every' ? old : old.where('use_case_id', 'in', [...useCaseIds])).execute()
  await sql`
    insert into inventory_finding (use_case_id, rule, severity, column_name, message, mend)
    select "useCaseId", rule, severity, "column", message, mend
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb)
      as f ("useCaseId" uuid, rule text, severity text, "column" text, message text, mend text)
  `.execute(db)
}

/** When the inventory was last looked through, and on which state of the record. */
export async function lastLook(db: Database): Promise<{ lintedAt: string; recordState: string } | null> {
  const row = await db.selectFrom('inventory_lint').select(['linted_at', 'record_state']).executeTakeFirst()
  return row ? { lintedAt: Instant.parse(row.linted_at), recordState: row.record_state } : null
}

/** Notes that the inventory was looked through. */
export async function saveLook(db: Database, recordState: string, at: Date): Promise<void> {
  const look = { record_state: recordState, linted_at: at }
  await db
    .insertInto('inventory_lint')
    .values(look)
    .onConflict((on) => on.column('agency_id').doUpdateSet(look))
    .execute()
}
