import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { Screen, type ScreenAnswers, type ScreenStatus } from './screen.ts'

const screens = (db: Database) =>
  db
    .selectFrom('screen')
    .select([
      'id',
      'use_case_id as useCaseId',
      'status',
      'pack_version as packVersion',
      'answers',
      'answered_by_name as answeredByName',
      'submitted_at as submittedAt',
      'returned_because as returnedBecause',
      'version',
    ])

/** The screen of the use that is not decided yet; else the latest that was. */
export async function findLatestScreen(db: Database, useCaseId: string): Promise<Screen | null> {
  const row = await screens(db)
    .where('use_case_id', '=', useCaseId)
    .orderBy(sql`status <> 'decided'`, 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? Screen.parse(row) : null
}

/** The screen, held still until the transaction ends. */
export async function holdScreen(db: Database, id: string): Promise<Screen> {
  await db.selectFrom('screen').select('id').where('id', '=', id).forUpdate().execute()
  const row = await screens(db).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such screen. Open it from the page of its use case.')
  return Screen.parse(row)
}

/** Answers, the version of the questions, and whose they are. */
export interface AnsweredScreen {
  readonly useCaseId: string
  readonly packVersion: string
  readonly answers: ScreenAnswers
  readonly by: Person
  readonly at: Date
}

/** Opens a screen; refuses when one is open already. */
export async function insertScreen(
  db: Database,
  { useCaseId, packVersion, answers, by, at }: AnsweredScreen,
): Promise<string> {
  const row = await db
    .insertInto('screen')
    .values({
      use_case_id: useCaseId,
      pack_version: packVersion,
      answers: JSON.stringify(answers),
      answered_by_id: by.id,
      answered_by_name: by.name,
      created_at: at,
      updated_at: at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw changedMeanwhile()
  return row.id
}

/** What changes on a screen when it moves. */
export interface ScreenChange {
  readonly status: ScreenStatus
  readonly answers?: ScreenAnswers
  readonly by?: Person
  readonly submittedAt?: Date
  readonly returnedBecause?: string
}

/** Writes over version `version` of a screen; refuses when somebody else was faster. */
export async function updateScreen(
  db: Database,
  { id, version }: Screen,
  change: ScreenChange,
  at: Date,
): Promise<void> {
  const { status, answers, by, submittedAt, returnedBecause } = change
  const result = await db
    .updateTable('screen')
    .set({
      status,
      ...(answers ? { answers: JSON.stringify(answers) } : {}),
      ...(by ? { answered_by_id: by.id, answered_by_name: by.name } : {}),
      ...(submittedAt ? { submitted_at: submittedAt } : {}),
      ...(returnedBecause === undefined ? {} : { returned_because: returnedBecause }),
      version: version + 1,
      updated_at: at,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw changedMeanwhile()
}

const changedMeanwhile = () =>
  new Refusal(
    'conflict',
    'Somebody changed this screen while you were at it. Open it again to see the change, then make yours.',
  )
