import { sql, type Expression, type SqlBool } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { RegisterEntry } from './register-entry.ts'
import { pageSize, type RegisterFilter } from './register-filter.ts'

const columns = [
  'id',
  'agency_id as agencyId',
  'use_case_id as useCaseId',
  'number',
  'from_publication as from',
  'until_publication as until',
  'published_at as publishedAt',
  'ended_at as endedAt',
  'ending',
  'ending_reason as endingReason',
  'cells as row',
  'withheld',
] as const

const entries = z.array(RegisterEntry)

/** What a page of the register shows. */
export interface RegisterPage {
  readonly entries: readonly RegisterEntry[]
  readonly total: number
}

/** The entries that stand now and match, a page at a time: with words the likeliest first, else by name. */
export async function searchRegister(db: Database, filter: RegisterFilter): Promise<RegisterPage> {
  const words = await anyOfWords(db, filter.q)
  await readByIndex(db, true)
  const matching = db.selectFrom('register_entry').where('until_publication', 'is', null).where(matches(filter, words))
  const order =
    words === null ? sql`lower(name), number` : sql`ts_rank(brief, ${words}::tsquery, 1) desc, lower(name), number`
  const rows = await matching
    .select(columns)
    .orderBy(order)
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize)
    .execute()
  const { total } = await matching.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  await readByIndex(db, false)
  return { entries: entries.parse(rows), total }
}

/**
 * The planner does not know that reading a long text's words costs more than reading their index, nor that the entries stand
 * sorted by name in an index: it would read, and sort, them all.
 */
async function readByIndex(db: Database, only: boolean): Promise<void> {
  const rest = only ? 'off' : 'on'
  await sql`select set_config('enable_seqscan', ${rest}, true), set_config('enable_sort', ${rest}, true)`.execute(db)
}

const MOST_WORDS = 6

/**
 * A query for texts that hold at least one of the words (a plain question shares few with its answer), of a long question
 * the rarest; null for no words.
 */
async function anyOfWords(db: Database, text: string): Promise<string | null> {
  if (text === '') return null
  const { rows } = await sql<{ words: string | null }>`select words_to_find(${text}, ${MOST_WORDS}) as words`.execute(
    db,
  )
  return rows[0]?.words ?? ''
}

/** The filter as a condition. No lexeme in the words (only "the", "of") matches nothing. */
function matches(filter: RegisterFilter, words: string | null): Expression<SqlBool> {
  const { agency, stage, impact, topic, classification, year } = filter
  return sql<boolean>`(${words}::text is null or search @@ ${words}::tsquery)
    and (${agency} = '' or agency_key = ${agency}) and (${stage} = '' or stage = ${stage})
    and (${impact} = '' or impact = ${impact}) and (${topic} = '' or topic = ${topic})
    and (${classification} = '' or classification = ${classification}) and (${year}::int is null or year = ${year})`
}

/**
 * The next entries of the register as of a publication, in the order of their numbers: a cursor that holds no connection
 * between two pages, and that later publications do not disturb.
 */
export async function nextEntries(
  db: Database,
  filter: RegisterFilter,
  asOf: number,
  after: number,
  limit: number,
): Promise<RegisterEntry[]> {
  const words = await anyOfWords(db, filter.q)
  const rows = await db
    .selectFrom('register_entry')
    .select(columns)
    .where(standsAsOf(asOf))
    .where(matches(filter, words))
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  return entries.parse(rows)
}

const standsAsOf = (publication: number): Expression<SqlBool> =>
  sql<boolean>`from_publication <= ${publication} and (until_publication is null or until_publication > ${publication})`

/** An agency's entries as they stood after a publication of its own; null for now. */
export async function findEntries(
  db: Database,
  agencyId: string,
  asOf: number | null = null,
): Promise<RegisterEntry[]> {
  const rows = await db
    .selectFrom('register_entry')
    .select(columns)
    .where('agency_id', '=', agencyId)
    .where(asOf === null ? sql<boolean>`until_publication is null` : standsAsOf(asOf))
    .execute()
  return entries.parse(rows)
}

/** Every published version of a use, the newest first; none when that number was never given. */
export async function findVersions(db: Database, number: number): Promise<RegisterEntry[]> {
  const rows = await db
    .selectFrom('register_entry')
    .select(columns)
    .where('number', '=', number)
    .orderBy('from_publication', 'desc')
    .execute()
  return entries.parse(rows)
}

/** Every published version of the use with that id, the newest first. */
export async function findVersionsOf(db: Database, useCaseId: string): Promise<RegisterEntry[]> {
  const rows = await db
    .selectFrom('register_entry')
    .select(columns)
    .where('use_case_id', '=', useCaseId)
    .orderBy('from_publication', 'desc')
    .execute()
  return entries.parse(rows)
}

/** The versions that began or left last, the newest first; superseded ones too, for each was a change. */
export async function findLatestVersions(db: Database, limit: number): Promise<RegisterEntry[]> {
  const rows = await db
    .selectFrom('register_entry')
    .select(columns)
    .orderBy(sql`case when ending in ('withheld', 'removed') then until_publication else from_publication end desc`)
    .orderBy('number')
    .limit(limit)
    .execute()
  return entries.parse(rows)
}

/** The versions that these took the place of, by the id of the later one. */
export async function findBefore(
  db: Database,
  later: readonly RegisterEntry[],
): Promise<ReadonlyMap<string, RegisterEntry>> {
  if (later.length === 0) return new Map()
  const rows = await db
    .selectFrom('register_entry')
    .select(columns)
    .where('ending', '=', 'changed')
    .where(
      'use_case_id',
      'in',
      later.map(({ useCaseId }) => useCaseId),
    )
    .execute()
  const earlier = new Map(entries.parse(rows).map((entry) => [`${entry.useCaseId} ${entry.until}`, entry]))
  return new Map(
    later.flatMap(({ id, useCaseId, from }) => {
      const before = earlier.get(`${useCaseId} ${from}`)
      return before ? [[id, before]] : []
    }),
  )
}

/** The years that the register knows, the latest first: one step through the index for each. */
export async function findYears(db: Database): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    with recursive known (year) as (
      (select max(year) from register_entry where until_publication is null)
      union all
      select (select max(year) from register_entry where until_publication is null and year < known.year)
      from known where known.year is not null)
    select year from known where year is not null`.execute(db)
  return rows.map(({ year }) => year)
}
