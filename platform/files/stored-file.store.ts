import type { Selectable } from 'kysely'
import type { DB } from '../../database/tables.ts'
import type { Database } from '../database/connect.ts'
import { StoredFile } from './stored-file.ts'

/** Writes down what was uploaded. */
export async function insertStoredFile(
  db: Database,
  agencyId: string,
  file: Omit<StoredFile, 'id'>,
): Promise<StoredFile> {
  const { sha256, size, name, type, uploadedBy, uploadedAt } = file
  const row = await db
    .insertInto('stored_file')
    .values({ agency_id: agencyId, sha256, size, name, type, uploaded_by: uploadedBy, uploaded_at: uploadedAt })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toStoredFile(row)
}

/** One uploaded file, if it is among those of `uploadedBy` (null: of anybody in the agency). */
export async function findStoredFileRow(
  db: Database,
  id: string,
  uploadedBy: string | null,
): Promise<StoredFile | null> {
  let query = db.selectFrom('stored_file').selectAll().where('id', '=', id)
  if (uploadedBy !== null) query = query.where('uploaded_by', '=', uploadedBy)
  const row = await query.executeTakeFirst()
  return row ? toStoredFile(row) : null
}

const toStoredFile = (row: Selectable<DB['stored_file']>): StoredFile =>
  StoredFile.parse({ ...row, uploadedBy: row.uploaded_by, uploadedAt: row.uploaded_at })
