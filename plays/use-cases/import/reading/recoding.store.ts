import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { RecodingKind } from '../import-row.ts'

/** The refused kinds of an import, as rows. */
const refused = sql`jsonb_to_recordset((select refused from inventory_import where id = import_row.import_id)) as no ("column" text, "from" text)`

/** Every kind of recoding in an import, the most frequent first, and whether it is accepted. */
export async function recodingKinds(db: Database, importId: string): Promise<RecodingKind[]> {
  const { rows } = await sql`
    select kind.*, not exists (
      select from jsonb_to_recordset((select refused from inventory_import where id = ${importId})) as no ("column" text, "from" text)
      where no.column = kind.column and no.from = kind.from
    ) as accepted
    from (
      select cell.key as column, reported ->> cell.key as from, cell.value as to, count(*)::integer as count
      from import_row, jsonb_each_text(recoded) as cell
      where import_id = ${importId} and recoded <> '{}'
      group by 1, 2, 3
    ) as kind
    order by count desc, 1, 2
  `.execute(db)
  return rows.map((row) => RecodingKind.parse(row))
}

/** Puts together what will be written: what was reported, the accepted recodings over it, what a person typed over all. */
export async function writeCells(db: Database, importId: string): Promise<void> {
  await sql`
    update import_row set cells = reported || coalesce((
      select jsonb_object_agg(kind.key, kind.value) from jsonb_each(recoded) as kind
      where not exists (select from ${refused} where no.column = kind.key and no.from = reported ->> kind.key)
    ), '{}') || mended
    where import_id = ${importId} and recoded <> '{}'
  `.execute(db)
}
