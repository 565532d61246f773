import { z } from 'zod'
import { download, endpoint } from '@pilothouse/platform/http/endpoint'
import { mayKeepCatalogue, maySeeTools } from '../permissions.ts'
import { Claims, FactSheet } from './fact-sheet.ts'
import { VendorDocument, VendorDocumentDraft } from './vendor-document.ts'

const entryId = z.uuid()

/** What the vendor gave. */
export const openDocuments = endpoint({
  method: 'GET',
  path: '/api/tools/catalogue/:entryId/documents',
  summary: 'What the vendor gave about an entry: documents and fact sheet',
  allows: maySeeTools,
  input: z.object({ entryId }),
  output: z.object({ documents: z.array(VendorDocument), factSheet: FactSheet.nullable() }),
})

/** Records a document. */
export const recordDocument = endpoint({
  method: 'POST',
  path: '/api/tools/catalogue/:entryId/documents',
  summary: 'Record a vendor’s document as a link or a file, or that it was asked for',
  allows: mayKeepCatalogue,
  input: z.intersection(VendorDocumentDraft, z.object({ entryId })),
  output: z.array(VendorDocument),
})

/** Says whether it is enough. */
export const judgeDocument = endpoint({
  method: 'POST',
  path: '/api/tools/documents/:documentId/judge',
  summary: 'Accept a vendor’s document, or say what is missing in it',
  allows: mayKeepCatalogue,
  input: z
    .object({
      documentId: z.uuid(),
      state: z.enum(['accepted', 'not enough']),
      note: z.string().trim().max(2000),
    })
    .refine(({ state, note }) => state === 'accepted' || note.length >= 3, {
      path: ['note'],
      message: 'Say what is missing.',
    }),
  output: z.array(VendorDocument),
})

/** Its file. */
export const downloadDocument = download({
  path: '/api/tools/documents/:documentId/file',
  summary: 'The file of a vendor’s document',
  allows: maySeeTools,
  input: z.object({ documentId: z.uuid() }),
})

/** Saves the fact sheet. */
export const saveFactSheet = endpoint({
  method: 'PUT',
  path: '/api/tools/catalogue/:entryId/fact-sheet',
  summary: 'Save a new version of an entry’s fact sheet',
  allows: mayKeepCatalogue,
  input: z.object({
    entryId,
    version: z.int().min(0),
    suppliedBy: z
      .string()
      .trim()
      .min(2, 'Say who supplied it: the vendor’s contact, or you from public pages.')
      .max(300),
    claims: Claims,
  }),
  output: FactSheet.nullable(),
})
