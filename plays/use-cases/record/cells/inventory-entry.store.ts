import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import type { ColumnName } from '../../inventory/inventory-column.ts'
import type { Stage } from '../../portfolio/stages/stage.ts'
import { CELLS_WITH_ID } from './cells-with-id.store.ts'
import { CellChange, InventoryEntry } from './inventory-entry.ts'

/** Which uses a person wants to see, in which order. */
export interface EntryFilter {
  readonly words: string
  readonly stages: readonly Stage[]
  /** Uses with a finding of one of these rules. */
  readonly rules: readonly string[]
  /** Uses with a finding in one of these columns. */
  readonly columns: readonly ColumnName[]
  readonly sort: string
  readonly page: number
  readonly pageSize: number
}

const orders: Readonly<Record<string, ReturnType<typeof sql>>> = {
  title: sql`lower(use_case.title)`,
  inventoryId: sql`use_case.inventory_id`,
  organisationName: sql`lower(organisation.name)`,
  stage: sql`use_case.stage`,
  findings: sql`found.error`,
}

const orderOf = (sort: string) => {
  const order = orders[sort.replace(/^-/, '')] ?? sql`use_case.inventory_order`
  return sort.startsWith('-') ? sql`${order} desc nulls last` : sql`${order} asc nulls last`
}

/** What is listed: everything but ideas and what an undone import left behind. */
const listed = sql`use_case.stage is distinct from 'idea' and use_case.inventory_order is not null`

/** Uses against which such a finding stands. */
const found = (condition: ReturnType<typeof sql>) =>
  sql`exists (select from inventory_finding as f where f.use_case_id = use_case.id and ${condition})`

function conditions({ words, stages, rules, columns }: EntryFilter) {
  return sql.join(
    [
      listed,
      ...(stages.length > 0 ? [sql`use_case.stage = any(${stages}::text[])`] : []),
      ...(rules.length > 0 ? [found(sql`f.rule = any(${rules}::text[])`)] : []),
      ...(columns.length > 0 ? [found(sql`f.column_name = any(${columns}::text[])`)] : []),
      ...(words === ''
        ? []
        : [sql`strpos(lower(use_case.cells::text || ' ' || use_case.title), ${words.toLowerCase()}) > 0`]),
    ],
    sql` and `,
  )
}

/** A page of the inventory, and how many uses there are in all. */
export async function entriesOf(
  db: Database,
  filter: EntryFilter,
): Promise<{ entries: InventoryEntry[]; total: number }> {
  const where = conditions(filter)
  const { rows } = await sql`
    select use_case.id as "useCaseId", use_case.inventory_id as "inventoryId", use_case.title, use_case.stage, ${CELLS_WITH_ID} as cells,
      use_case.version, organisation.name as "organisationName",
      json_build_object('error', found.error, 'warning', found.warning, 'advice', found.advice) as findings
    from use_case join organisation on organisation.id = use_case.organisation_id
    cross join lateral (
      select count(*) filter (where severity = 'error') as error, count(*) filter (where severity = 'warning') as warning,
        count(*) filter (where severity = 'advice') as advice
      from inventory_finding where use_case_id = use_case.id
    ) as found
    where ${where} order by ${orderOf(filter.sort)}, use_case.inventory_order
    limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}
  `.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::integer as total from use_case where ${where}`.execute(
    db,
  )
  return { entries: z.array(InventoryEntry).parse(rows), total: counted.rows[0]?.total ?? 0 }
}

/** A use with what is reported of it. */
export interface KeptUse {
  readonly useCaseId: string
  readonly cells: Readonly<Record<string, string>>
}

/** Every listed use with its cells, in the order of the inventory. */
export async function keptCells(db: Database): Promise<KeptUse[]> {
  const { rows } = await sql`
    select id as "useCaseId", ${CELLS_WITH_ID} as cells from use_case where ${listed} order by inventory_order
  `.execute(db)
  return z.array(z.object({ useCaseId: z.uuid(), cells: z.record(z.string(), z.string()) })).parse(rows)
}

/** Adds a change of a cell to the history of its use. */
export async function insertCellChange(
  db: Database,
  change: { useCaseId: string; column: ColumnName; before: string; after: string; by: Person; at: Date },
): Promise<void> {
  const { useCaseId, column, before, after, by, at } = change
  await db
    .insertInto('inventory_change')
    .values({ use_case_id: useCaseId, column_name: column, before, after, by_id: by.id, by_name: by.name, at })
    .execute()
}

/** The changes of a use's cells, the latest first. */
export async function cellChangesOf(db: Database, useCaseId: string): Promise<CellChange[]> {
  const rows = await db
    .selectFrom('inventory_change as change')
    .leftJoin('inventory_import', 'inventory_import.id', 'change.import_id')
    .select([
      'change.id',
      'change.column_name as column',
      'change.before',
      'change.after',
      'change.by_name as byName',
      'change.at',
      'change.import_id as importId',
      'inventory_import.file_name as fileName',
      'change.undo',
    ])
    .where('change.use_case_id', '=', useCaseId)
    .orderBy('change.at', 'desc')
    .orderBy('change.id')
    .execute()
  return z.array(CellChange).parse(rows)
}

/** The file and row by which a use came into the record, if it was imported. */
export async function originOf(
  db: Database,
  useCaseId: string,
): Promise<{ importId: string; fileName: string; row: number } | null> {
  const row = await db
    .selectFrom('import_row')
    .innerJoin('inventory_import', 'inventory_import.id', 'import_row.import_id')
    .select(['inventory_import.id as importId', 'inventory_import.file_name as fileName', 'import_row.row'])
    .where('import_row.use_case_id', '=', useCaseId)
    .where('import_row.fate', '=', 'new')
    .executeTakeFirst()
  return row ?? null
}
