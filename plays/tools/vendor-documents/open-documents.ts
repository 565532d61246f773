import { Readable } from 'node:stream'
import type { Context } from '@pilothouse/platform/context'
import { openFile } from '@pilothouse/platform/files/open-file'
import type { Download } from '@pilothouse/platform/http/serve'
import { Refusal } from '@pilothouse/platform/refusal'
import { findEntry } from '../catalogue/catalogue-entry.store.ts'
import type { FactSheet } from './fact-sheet.ts'
import { latestFactSheet } from './fact-sheet.store.ts'
import type { VendorDocument } from './vendor-document.ts'
import { documentsOf, findDocument } from './vendor-document.store.ts'

/** What the vendor gave about an entry: documents in the order of recording, and the newest fact sheet. */
export async function openDocuments(
  context: Context,
  { entryId }: { entryId: string },
): Promise<{ documents: VendorDocument[]; factSheet: FactSheet | null }> {
  return context.transaction(async (db) => {
    await findEntry(db, entryId)
    return { documents: await documentsOf(db, entryId), factSheet: await latestFactSheet(db, entryId) }
  })
}

/** The file of a document. */
export async function downloadDocument(context: Context, { documentId }: { documentId: string }): Promise<Download> {
  const { fileId } = await context.transaction((db) => findDocument(db, documentId))
  if (fileId === null) throw new Refusal('not-found', 'This document has no file. Follow its link instead.')
  const { file, bytes } = await openFile(context, fileId)
  return { fileName: file.name, type: file.type, body: Readable.toWeb(bytes) as ReadableStream<Uint8Array> }
}
