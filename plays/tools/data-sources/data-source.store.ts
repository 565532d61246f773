import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { DataSource, DataSourceCheck, DataSourceLine, type DataSourceDraft } from './data-source.ts'
import type { Readiness, ReadinessAnswers } from './questionnaire.ts'

const columns = [
  'data_source.id',
  'name',
  'description',
  'owner_name as ownerName',
  'data_categories as dataCategories',
  'update_rhythm as updateRhythm',
  'access_words as access',
  'known_gaps as knownGaps',
  'version',
] as const

/** Every source of the agency by name, with its newest check. */
export async function listSourceRows(db: Database): Promise<DataSourceLine[]> {
  const rows = await db
    .selectFrom('data_source')
    .leftJoin(
      (newest) =>
        newest
          .selectFrom('data_source_check')
          .select(['source_id', 'result', 'checked_at as checkedAt', 'checked_by_name as checkedByName'])
          .distinctOn('source_id')
          .orderBy('source_id')
          .orderBy('place', 'desc')
          .as('newest'),
      (join) => join.onRef('newest.source_id', '=', 'data_source.id'),
    )
    .select(columns)
    .select(['newest.result', 'newest.checkedAt', 'newest.checkedByName'])
    .orderBy(sql`lower(name)`)
    .execute()
  return rows.map(({ result, checkedAt, checkedByName, ...source }) =>
    DataSourceLine.parse({ source, result, checkedAt, checkedByName }),
  )
}

/** The source, if the reader's agency has it. */
export async function findSource(db: Database, id: string): Promise<DataSource> {
  const row = await db.selectFrom('data_source').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such data source. Choose one from the list.')
  return DataSource.parse(row)
}

/** Refuses a name that another source of the agency has. */
export async function refuseTakenSource(db: Database, name: string, except: string | null): Promise<void> {
  const row = await db
    .selectFrom('data_source')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst()
  if (row && row.id !== except) throw takenName(name)
}

const takenName = (name: string) =>
  new Refusal('conflict', `A source called ${name} is on record already. Open it from the list.`, {
    fields: { name: 'This name is taken.' },
  })

const columnsFrom = (draft: DataSourceDraft) => ({
  name: draft.name,
  description: draft.description,
  owner_name: draft.ownerName,
  data_categories: draft.dataCategories,
  update_rhythm: draft.updateRhythm,
  access_words: draft.access,
  known_gaps: draft.knownGaps,
})

/** Writes a source; returns its id. */
export async function insertSource(db: Database, draft: DataSourceDraft, at: Date): Promise<string> {
  const row = await db
    .insertInto('data_source')
    .values({ ...columnsFrom(draft), updated_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw takenName(draft.name)
  return row.id
}

/** Changes a source if it still is at `version`. */
export async function updateSource(
  db: Database,
  { id, version, draft }: { id: string; version: number; draft: DataSourceDraft },
  at: Date,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('data_source')
    .set({ ...columnsFrom(draft), version: version + 1, updated_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    throw new Refusal(
      'conflict',
      'Somebody changed this source while you were at it. Open it again, then make your change.',
    )
}

/** The checks of a source, the newest first. */
export async function checksOf(db: Database, sourceId: string): Promise<DataSourceCheck[]> {
  const rows = await db
    .selectFrom('data_source_check')
    .select(['id', 'edition', 'answers', 'result', 'checked_by_name as checkedByName', 'checked_at as checkedAt'])
    .where('source_id', '=', sourceId)
    .orderBy('place', 'desc')
    .execute()
  return rows.map((row) => DataSourceCheck.parse(row))
}

/** A check about to be written. */
export interface NewCheck {
  readonly sourceId: string
  readonly edition: string
  readonly answers: ReadinessAnswers
  readonly result: Readiness
  readonly byName: string
  readonly at: Date
}

/** Adds a check. */
export async function insertCheck(db: Database, check: NewCheck): Promise<void> {
  await db
    .insertInto('data_source_check')
    .values({
      source_id: check.sourceId,
      edition: check.edition,
      answers: JSON.stringify(check.answers),
      result: check.result,
      checked_by_name: check.byName,
      checked_at: check.at,
    })
    .execute()
}
