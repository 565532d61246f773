import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { ResponsibilityMatrix, type MatrixDraft } from './responsibility-matrix.ts'

const columns = [
  'id',
  'system',
  'description',
  'edition',
  'cells',
  'version',
  'saved_by_name as savedByName',
  'saved_at as savedAt',
] as const

/** Every matrix of the agency, by system. */
export async function listMatrixRows(db: Database): Promise<ResponsibilityMatrix[]> {
  const rows = await db
    .selectFrom('responsibility_matrix')
    .select(columns)
    .orderBy(sql`lower(system)`)
    .execute()
  return rows.map((row) => ResponsibilityMatrix.parse(row))
}

/** The matrix, if the reader's agency has it. */
export async function findMatrix(db: Database, id: string): Promise<ResponsibilityMatrix> {
  const row = await db.selectFrom('responsibility_matrix').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such system. Choose one from the list.')
  return ResponsibilityMatrix.parse(row)
}

/** Refuses a name that another system of the agency has. */
export async function refuseTakenSystem(db: Database, system: string, except: string | null): Promise<void> {
  const row = await db
    .selectFrom('responsibility_matrix')
    .select('id')
    .where(sql`lower(system)`, '=', system.toLowerCase())
    .executeTakeFirst()
  if (row && row.id !== except) throw takenSystem(system)
}

const takenSystem = (system: string) =>
  new Refusal('conflict', `A system called ${system} is on record already. Open it from the list.`, {
    fields: { system: 'This name is taken.' },
  })

/** A matrix about to be written. */
export interface SavedMatrix {
  readonly draft: MatrixDraft
  readonly edition: string
  readonly byName: string
  readonly at: Date
}

const columnsFrom = ({ draft, edition, byName, at }: SavedMatrix) => ({
  system: draft.system,
  description: draft.description,
  cells: JSON.stringify(draft.cells),
  edition,
  saved_by_name: byName,
  saved_at: at,
})

/** Writes a new matrix; returns its id. */
export async function insertMatrix(db: Database, saved: SavedMatrix): Promise<string> {
  const row = await db
    .insertInto('responsibility_matrix')
    .values(columnsFrom(saved))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw takenSystem(saved.draft.system)
  return row.id
}

/** Changes a matrix if it still is at `version`. */
export async function updateMatrix(db: Database, id: string, version: number, saved: SavedMatrix): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('responsibility_matrix')
    .set({ ...columnsFrom(saved), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    throw new Refusal(
      'conflict',
      'Somebody changed this matrix while you were at it. Open it again, then make your change.',
    )
}
