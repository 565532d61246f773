import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Ending, Facets, PublicUse } from '../entry/register-entry.ts'

/** An entry as it is written. */
export interface NewEntry extends PublicUse {
  readonly useCaseId: string
  readonly number: number
  readonly facets: Facets
}

const ROWS_AT_ONCE = 500

/** Writes entries that stand from a publication on, and tells how many are written. */
export async function insertEntries(
  db: Database,
  entries: readonly NewEntry[],
  { publication, at }: { readonly publication: number; readonly at: Date },
  tell: (done: number) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < entries.length; start += ROWS_AT_ONCE) {
    const rows = entries.slice(start, start + ROWS_AT_ONCE).map(({ useCaseId, number, row, withheld, facets }) => ({
      use_case_id: useCaseId,
      number,
      from_publication: String(publication),
      published_at: at,
      cells: JSON.stringify(row),
      withheld: JSON.stringify(withheld),
      agency_key: facets.agencyKey,
      stage: facets.stage,
      impact: facets.impact,
      topic: facets.topic,
      classification: facets.classification,
      year: facets.year,
    }))
    await db.insertInto('register_entry').values(rows).execute()
    await tell(start + rows.length)
  }
}

/** Ends the entries that stand for these uses. */
export async function endEntries(
  db: Database,
  uses: readonly string[],
  end: { readonly publication: number; readonly at: Date; readonly ending: Ending; readonly reason: string | null },
): Promise<void> {
  if (uses.length === 0) return
  await db
    .updateTable('register_entry')
    .set({
      until_publication: String(end.publication),
      ended_at: end.at,
      ending: end.ending,
      ending_reason: end.reason,
    })
    .where(sql<boolean>`use_case_id = any(${[...uses]}::uuid[])`)
    .where('until_publication', 'is', null)
    .execute()
}

/**
 * Takes what is withheld from now on out of every earlier version too: the cells move to the agency's own record.
 * `columns` are the same for all of these uses, each with its reason.
 */
export async function concealPast(
  db: Database,
  uses: readonly string[],
  columns: Readonly<Record<string, string>>,
  publication: number,
): Promise<void> {
  const names = Object.keys(columns)
  if (names.length === 0 || uses.length === 0) return
  await sql`
    insert into register_concealment (entry_id, by_publication, cells)
    select entry.id, ${publication}, (select jsonb_object_agg(key, value) from jsonb_each(entry.cells) where key = any(${names}))
    from register_entry entry
    where entry.use_case_id = any(${[...uses]}::uuid[]) and entry.from_publication < ${publication} and not entry.withheld ?& ${names}::text[]`.execute(
    db,
  )
  const blanks = JSON.stringify(Object.fromEntries(names.map((name) => [name, ''])))
  await sql`
    update register_entry set
      cells = cells || ${blanks}::jsonb,
      withheld = withheld || ${JSON.stringify(columns)}::jsonb,
      stage = case when 'development_stage' = any(${names}) then 'not-reported' else stage end,
      impact = case when 'is_high_impact' = any(${names}) then 'not-reported' else impact end,
      topic = case when 'topic_area' = any(${names}) then 'not-reported' else topic end,
      classification = case when 'classification' = any(${names}) then 'not-reported' else classification end,
      year = case when 'operational_date' = any(${names}) then null else year end
    where use_case_id = any(${[...uses]}::uuid[]) and from_publication < ${publication}`.execute(db)
}

/** The numbers that the reader's agency's uses were ever published under, and the last number given by anybody. */
export async function findNumbers(
  db: Database,
): Promise<{ readonly given: ReadonlyMap<string, number>; readonly last: number }> {
  const rows = await db
    .selectFrom('register_entry')
    .select(['use_case_id', 'number'])
    .distinct()
    .where('agency_id', '=', sql<string>`current_agency()`)
    .execute()
  const { last } = await db
    .selectFrom('register_entry')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .executeTakeFirstOrThrow()
  return { given: new Map(rows.map((row) => [row.use_case_id, row.number])), last }
}
