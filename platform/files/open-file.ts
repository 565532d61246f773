import type { Readable } from 'node:stream'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { findStoredFileRow } from './stored-file.store.ts'
import type { StoredFile } from './stored-file.ts'

/**
 * A file of the person's agency with its bytes. For rooms: the caller has already decided that this person may read
 * the record that the file belongs to. Refuses `not-found`.
 */
export async function openFile(
  context: Context,
  id: string,
  uploadedBy: string | null = null,
): Promise<{ file: StoredFile; bytes: Readable }> {
  const file = await context.transaction((db) => findStoredFileRow(db, id, uploadedBy))
  if (!file) throw new Refusal('not-found', 'There is no such file that you may fetch. Ask the person who uploaded it.')
  return { file, bytes: await context.files.get(file.sha256) }
}
