import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'

/**
 * The columns of the file that OMB does not have, of the last import that stands and brought any for the use; in a query
 * over `use_case`.
 */
export const OTHER_COLUMNS = sql`coalesce((
  select row.extras from import_row as row join inventory_import on inventory_import.id = row.import_id
  where row.use_case_id = use_case.id and row.fate in ('new', 'changed', 'unchanged') and row.extras <> '{}'
    and inventory_import.state = 'done'
  order by inventory_import.committed_at desc limit 1
), '{}')`

/** Every heading of such columns in the inventory, in alphabetical order. */
export async function otherHeadings(db: Database): Promise<string[]> {
  const { rows } = await sql<{ heading: string }>`
    select distinct heading from use_case, jsonb_object_keys(${OTHER_COLUMNS}) as heading
    where stage is distinct from 'idea' and inventory_order is not null order by heading
  `.execute(db)
  return rows.map(({ heading }) => heading)
}

/** The other columns of one use. */
export async function otherColumnsOf(db: Database, useCaseId: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ extras: Record<string, string> }>`
    select ${OTHER_COLUMNS} as extras from use_case where id = ${useCaseId}
  `.execute(db)
  return rows[0]?.extras ?? {}
}
