import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'

/** What one writing of an import needs to say of every row. */
export interface Writing {
  readonly importId: string
  readonly by: Person
  readonly at: Date
  /** Reported text → stage. */
  readonly stages: Readonly<Record<string, string>>
}

/** Keeps every use of the agency from being changed by others until the transaction ends. */
export async function holdRecord(db: Database): Promise<void> {
  await sql`select id from use_case order by id for update`.execute(db)
}

/** The different texts that an import reports as stage. */
export async function reportedStages(db: Database, importId: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select distinct cells ->> 'development_stage' as text from import_row
    where import_id = ${importId} and cells ->> 'development_stage' is not null
  `.execute(db)
  return rows.map(({ text }) => text)
}

/** The stage that a row reports; null when it says nothing that is known. */
const stageOf = ({ stages }: Writing) => sql`(${JSON.stringify(stages)}::jsonb ->> (row.cells ->> 'development_stage'))`

/** Writes into the history every cell that is about to change, with the text before and after. */
export async function keepChanges(db: Database, { importId, by, at }: Writing): Promise<void> {
  await sql`
    insert into inventory_change (use_case_id, column_name, before, after, by_id, by_name, at, import_id)
    select use_case.id, cell.key, coalesce(use_case.cells ->> cell.key, ''), cell.value, ${by.id}, ${by.name}, ${at}, ${importId}
    from import_row as row
    join use_case on use_case.id = row.use_case_id, jsonb_each_text(row.cells) as cell
    where row.import_id = ${importId} and row.fate = 'changed' and coalesce(nullif(use_case.cells ->> cell.key, '[]'), '') <> coalesce(nullif(cell.value, '[]'), '')
  `.execute(db)
}

/** Writes into the history of stages every move that the rows report. */
export async function keepStages(db: Database, writing: Writing): Promise<void> {
  const { importId, by, at } = writing
  await sql`
    insert into stage_change (use_case_id, from_stage, to_stage, by_id, by_name, at, reason)
    select use_case.id, use_case.stage, ${stageOf(writing)}, ${by.id}, ${by.name}, ${at}, 'As reported in an imported inventory.'
    from import_row as row
    join use_case on use_case.id = row.use_case_id
    where row.import_id = ${importId} and row.fate = 'changed' and ${stageOf(writing)} is distinct from use_case.stage
      and ${stageOf(writing)} is not null
  `.execute(db)
}

const titleOf = sql`left(coalesce(nullif(trim(row.cells ->> 'use_case_name'), ''), 'Unnamed use case'), 2000)`

/** Changes the uses that the rows were matched with. One that was off the list comes back at its end. */
export async function changeUses(db: Database, writing: Writing): Promise<void> {
  const { importId, at } = writing
  await sql`
    update import_row set relisted = use_case.inventory_order is null, written_version = use_case.version + 1
    from use_case where import_id = ${importId} and fate = 'changed' and use_case.id = import_row.use_case_id
  `.execute(db)
  await sql`
    update use_case set
      cells = use_case.cells || row.cells,
      title = case when row.cells ? 'use_case_name' then ${titleOf} else use_case.title end,
      stage = coalesce(${stageOf(writing)}, use_case.stage),
      inventory_id = coalesce(use_case.inventory_id, row.claimed_id),
      inventory_order = coalesce(use_case.inventory_order, nextval('use_case_inventory_order')),
      version = use_case.version + 1,
      updated_at = ${at}
    from import_row as row
    where row.import_id = ${importId} and row.fate = 'changed' and use_case.id = row.use_case_id
  `.execute(db)
}

/** Adds the uses that are new, in the order of the file. A bureau that we know by its name or short name keeps its uses. */
export async function addUses(db: Database, writing: Writing): Promise<void> {
  const { importId, by, at } = writing
  await sql`update import_row set use_case_id = gen_random_uuid(), written_version = 1 where import_id = ${importId} and fate = 'new'`.execute(
    db,
  )
  await sql`
    insert into use_case (id, organisation_id, inventory_id, title, summary, stage, owner_id, owner_name, cells,
      inventory_order, created_at, updated_at)
    select row.use_case_id, coalesce(bureau.id, current_agency()), row.claimed_id, ${titleOf},
      left(coalesce(row.cells ->> 'problem_solved', ''), 4000), ${stageOf(writing)}, ${by.id}, ${by.name}, row.cells,
      nextval('use_case_inventory_order'), ${at}, ${at}
    from (select * from import_row where import_id = ${importId} and fate = 'new' order by import_row.row) as row
    left join lateral (
      select id from organisation
      where agency_id = current_agency() and deactivated_at is null
        and lower(trim(row.cells ->> 'agency_bureau')) in (lower(name), lower(abbreviation))
      order by path limit 1
    ) as bureau on true
    order by row.row
  `.execute(db)
  await sql`
    insert into stage_change (use_case_id, from_stage, to_stage, by_id, by_name, at, reason)
    select use_case.id, null, use_case.stage, ${by.id}, ${by.name}, ${at}, 'As reported in an imported inventory.'
    from import_row as row join use_case on use_case.id = row.use_case_id
    where row.import_id = ${importId} and row.fate = 'new' and use_case.stage is not null
  `.execute(db)
}
