import { sql, type RawBuilder } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { ColumnName } from '../../inventory/inventory-column.ts'
import { CELLS_WITH_ID } from '../../record/cells/cells-with-id.store.ts'
import type { KnownRow, KnownUse, Match } from './match-rows.ts'

/** One text for all cells of the columns that the file has, whatever their order. An empty list ([]) is a blank cell. */
const hashOf = (cells: RawBuilder<unknown>, columns: readonly ColumnName[]) =>
  sql`md5((select string_agg(coalesce(nullif(${cells} ->> name, '[]'), ''), E'\\x1f' order by name) from unnest(${columns}::text[]) as name))`

/** What the rows of an import are known by. */
export async function knownRows(db: Database, importId: string, columns: readonly ColumnName[]): Promise<KnownRow[]> {
  const { rows } = await sql<KnownRow>`
    select row, coalesce(cells ->> 'agency', '') as agency, trim(coalesce(cells ->> 'id', '')) as id,
      coalesce(cells ->> 'use_case_name', '') as name, coalesce(cells ->> 'agency_bureau', '') as bureau,
      ${hashOf(sql.ref('cells'), columns)} as hash
    from import_row where import_id = ${importId} order by row
  `.execute(db)
  return rows
}

/** What the uses of the record are known by. Ideas are not reported, so no row is one of them. */
export async function knownUses(db: Database, columns: readonly ColumnName[]): Promise<KnownUse[]> {
  const { rows } = await sql<KnownUse>`
    select id as "useCaseId", inventory_order is not null as listed, coalesce(cells ->> 'agency', '') as agency,
      coalesce(inventory_id, trim(cells ->> 'id'), '') as id, coalesce(cells ->> 'use_case_name', title) as name,
      coalesce(cells ->> 'agency_bureau', '') as bureau, ${hashOf(sql.ref('reported'), columns)} as hash
    from (select use_case.*, ${CELLS_WITH_ID} as reported from use_case where stage is distinct from 'idea') as use_case
    order by inventory_order nulls last, created_at
  `.execute(db)
  return rows
}

/** Changes with every change to any use of the agency or to its list of commercial AI: what a plan was made on. */
export async function recordState(db: Database): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select count(*) || ' uses, ' || coalesce(sum(version), 0) || ' versions, ' || coalesce(max(updated_at)::text, 'never')
      || ', ' || (select coalesce(sum(version), 0) from cots_entry) || ' answers' as state from use_case
  `.execute(db)
  return rows[0]?.state ?? ''
}

/** Writes what will become of each row. */
export async function saveMatches(db: Database, importId: string, matches: readonly Match[]): Promise<void> {
  await sql`
    update import_row set fate = plan.fate, use_case_id = plan.use_case_id, conflict = plan.conflict, claimed_id = null
    from unnest(
      ${matches.map(({ row }) => row)}::integer[], ${matches.map(({ fate }) => fate)}::text[],
      ${matches.map(({ useCaseId }) => useCaseId)}::uuid[], ${matches.map(({ conflict }) => conflict)}::text[]
    ) as plan (row, fate, use_case_id, conflict)
    where import_row.import_id = ${importId} and import_row.row = plan.row
  `.execute(db)
}

/** Gives each number to the first row that reports it, if no use ever held it, or the row's own use does. */
export async function claimIds(db: Database, importId: string): Promise<void> {
  await sql`
    update import_row set claimed_id = first.id
    from (
      select distinct on (trim(cells ->> 'id')) row, trim(cells ->> 'id') as id, use_case_id from import_row
      where import_id = ${importId} and fate in ('new', 'changed', 'unchanged') and trim(coalesce(cells ->> 'id', '')) <> ''
      order by trim(cells ->> 'id'), fate <> 'unchanged', fate <> 'changed', row
    ) as first
    where import_row.import_id = ${importId} and import_row.row = first.row
      and not exists (
        select from inventory_id_given as given
        where given.inventory_id = first.id and given.use_case_id is distinct from first.use_case_id
      )
  `.execute(db)
}
