import { sql } from 'kysely'
import type { Context } from '@pilothouse/platform/context'

/** Proposes the next number in the agency's own way of counting: one more than the highest ever given, retired ones too. */
export async function proposeInventoryId(context: Context): Promise<{ inventoryId: string }> {
  return context.transaction(async (db) => {
    const { rows } = await sql<{ start: string; figures: string; width: number }>`
      with given as (
        select substring(inventory_id from '^(.*?)[0-9]+$') as start, substring(inventory_id from '([0-9]{1,9})$') as figures
        from inventory_id_given
      ), usual as (
        select start from given where figures is not null group by start order by count(*) desc, start limit 1
      )
      select start, max(figures::bigint)::text as figures, max(length(figures)) as width
      from given join usual using (start) where figures is not null group by start
    `.execute(db)
    const [usual] = rows
    if (usual) return { inventoryId: usual.start + String(Number(usual.figures) + 1).padStart(usual.width, '0') }
    const agency = await db
      .selectFrom('organisation')
      .select('abbreviation')
      .where('id', '=', sql<string>`current_agency()`)
      .executeTakeFirst()
    return { inventoryId: `${agency?.abbreviation ?? 'AI'}-001` }
  })
}
