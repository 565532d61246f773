import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'

/** Which import is undone, by whom and when. */
export interface Undoing {
  readonly importId: string
  readonly by: Person
  readonly at: Date
}

const CHANGED_CELLS = sql`count(*) filter (where coalesce(use_case.cells ->> change.column_name, '') = change.after)::integer`

/** Notes, cell by cell, what will be put back: only what still says what the import wrote. */
export async function putBackCells(
  db: Database,
  { importId, by, at }: Undoing,
): Promise<{ cellsPutBack: number; cellsKept: number }> {
  const { rows } = await sql<{ all: number; same: number }>`
    select count(*)::integer as all, ${CHANGED_CELLS} as same
    from inventory_change as change join use_case on use_case.id = change.use_case_id
    where change.import_id = ${importId} and not change.undo
  `.execute(db)
  await sql`
    insert into inventory_change (use_case_id, column_name, before, after, by_id, by_name, at, import_id, undo)
    select use_case.id, change.column_name, change.after, change.before, ${by.id}, ${by.name}, ${at}, ${importId}, true
    from inventory_change as change join use_case on use_case.id = change.use_case_id
    where change.import_id = ${importId} and not change.undo and coalesce(use_case.cells ->> change.column_name, '') = change.after
  `.execute(db)
  const { all = 0, same = 0 } = rows[0] ?? {}
  return { cellsPutBack: same, cellsKept: all - same }
}

/** The stages, as reported, that will be put back. */
export async function stagesPutBack(db: Database, importId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('inventory_change')
    .select('after')
    .distinct()
    .where('import_id', '=', importId)
    .where('undo', '=', true)
    .where('column_name', '=', 'development_stage')
    .execute()
  return rows.map(({ after }) => after)
}

/** Puts the noted cells back. Title and stage follow them; `stages` says what each reported stage means. */
export async function putBackUses(
  db: Database,
  { importId, by, at }: Undoing,
  stages: Readonly<Record<string, string>>,
): Promise<void> {
  const back = sql`(
    select use_case_id, jsonb_object_agg(column_name, after) as cells from inventory_change
    where import_id = ${importId} and undo group by use_case_id
  )`
  const stage = sql`case when use_case.inventory_order is null then use_case.stage
    else coalesce(${JSON.stringify(stages)}::jsonb ->> (back.cells ->> 'development_stage'), use_case.stage) end`
  await sql`
    insert into stage_change (use_case_id, from_stage, to_stage, by_id, by_name, at, reason)
    select use_case.id, use_case.stage, ${stage}, ${by.id}, ${by.name}, ${at}, 'The import that changed it was undone.'
    from ${back} as back join use_case on use_case.id = back.use_case_id where ${stage} is distinct from use_case.stage
  `.execute(db)
  await sql`
    update use_case set
      cells = use_case.cells || back.cells,
      title = coalesce(left(nullif(trim(back.cells ->> 'use_case_name'), ''), 2000), use_case.title),
      stage = ${stage},
      version = use_case.version + 1,
      updated_at = ${at}
    from ${back} as back
    where use_case.id = back.use_case_id
  `.execute(db)
}

/** The rows that put a use on the list, and whether nobody touched the use since. */
const listing = (importId: string) => sql`import_row as row join use_case on use_case.id = row.use_case_id
    where row.import_id = ${importId} and (row.fate = 'new' or row.relisted)`
const untouched = sql`use_case.version = row.written_version`

/** Retires the uses that the import put on the list and nobody touched since, and takes them off. Their numbers stay theirs. */
export async function retireAddedUses(
  db: Database,
  { importId, by, at }: Undoing,
): Promise<{ usesRetired: number; usesKept: number }> {
  const { rows } = await sql<{ retired: number; kept: number }>`
    select (count(*) filter (where ${untouched}))::integer as retired, (count(*) filter (where not ${untouched}))::integer as kept
    from ${listing(importId)}
  `.execute(db)
  await sql`
    insert into stage_change (use_case_id, from_stage, to_stage, by_id, by_name, at, reason)
    select use_case.id, use_case.stage, 'retired', ${by.id}, ${by.name}, ${at}, 'The import that added it was undone.'
    from ${listing(importId)} and ${untouched} and use_case.stage is distinct from 'retired'
  `.execute(db)
  await sql`
    update use_case set stage = 'retired', inventory_order = null, version = version + 1, updated_at = ${at}
    where id in (select use_case.id from ${listing(importId)} and ${untouched})
  `.execute(db)
  const { retired = 0, kept = 0 } = rows[0] ?? {}
  return { usesRetired: retired, usesKept: kept }
}
