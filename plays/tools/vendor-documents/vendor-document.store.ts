import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { VendorDocument, type VendorDocumentDraft } from './vendor-document.ts'

const documentRows = (db: Database) =>
  db
    .selectFrom('vendor_document')
    .leftJoin('stored_file', 'stored_file.id', 'vendor_document.file_id')
    .select(['vendor_document.id', 'entry_id as entryId', 'kind', 'title', 'state', 'url', 'note'])
    .select(['file_id as fileId', 'stored_file.name as fileName', 'dated_on as datedOn'])
    .select(['recorded_by_name as recordedByName', 'recorded_at as recordedAt', 'judged_by_name as judgedByName'])

/** The documents about an entry, in the order of recording. */
export async function documentsOf(db: Database, entryId: string): Promise<VendorDocument[]> {
  const rows = await documentRows(db).where('entry_id', '=', entryId).orderBy('place').execute()
  return rows.map((row) => VendorDocument.parse(row))
}

/** The document, if the reader's agency has it. */
export async function findDocument(db: Database, id: string): Promise<VendorDocument> {
  const row = await documentRows(db).where('vendor_document.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such document. Open the entry to see its documents.')
  return VendorDocument.parse(row)
}

/** Refuses a file that this person did not upload. */
export async function refuseOthersFile(db: Database, fileId: string, personId: string): Promise<void> {
  const row = await db
    .selectFrom('stored_file')
    .select('id')
    .where('id', '=', fileId)
    .where('uploaded_by', '=', personId)
    .executeTakeFirst()
  if (!row)
    throw new Refusal('invalid', 'This file is not among those that you uploaded. Upload it again.', {
      fields: { fileId: 'Upload the file again.' },
    })
}

/** Writes a document. */
export async function insertDocument(
  db: Database,
  { entryId, draft, byName, at }: { entryId: string; draft: VendorDocumentDraft; byName: string; at: Date },
): Promise<void> {
  const { kind, title, state, url, fileId, datedOn } = draft
  await db
    .insertInto('vendor_document')
    .values({
      entry_id: entryId,
      kind,
      title,
      state,
      url,
      file_id: fileId,
      dated_on: datedOn,
      recorded_by_name: byName,
      recorded_at: at,
    })
    .execute()
}

/** Says what a document is worth, if nobody did. Returns whether that was so. */
export async function markJudged(
  db: Database,
  { id, state, note, byName, at }: { id: string; state: string; note: string; byName: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('vendor_document')
    .set({ state, note, judged_by_name: byName, judged_at: at })
    .where('id', '=', id)
    .where('state', '=', 'received')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
