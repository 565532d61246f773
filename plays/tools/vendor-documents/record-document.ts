import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { findEntry } from '../catalogue/catalogue-entry.store.ts'
import type { VendorDocument, VendorDocumentDraft } from './vendor-document.ts'
import { documentsOf, insertDocument, refuseOthersFile } from './vendor-document.store.ts'

/** Records a vendor's document, or that it was asked for. The newest of a kind counts; older ones stay. */
export async function recordDocument(
  context: Context,
  { entryId, ...draft }: VendorDocumentDraft & { entryId: string },
): Promise<VendorDocument[]> {
  return context.transaction(async (db) => {
    await findEntry(db, entryId)
    if (draft.fileId !== null) await refuseOthersFile(db, draft.fileId, context.person.id)
    await insertDocument(db, { entryId, draft, byName: context.person.name, at: context.now() })
    await announce(db, context, { event: 'vendor document recorded', subject: entryId, detail: { ...draft } })
    return documentsOf(db, entryId)
  })
}
