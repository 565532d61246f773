import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { WebAddress } from '../web-address.ts'

/** The documents that M-26-04 asks of a vendor of language models, and whatever else backs a claim. */
export const DocumentKind = z.enum([
  'acceptable-use policy',
  'model card',
  'end-user resources',
  'feedback channel',
  'other evidence',
])
export type DocumentKind = z.infer<typeof DocumentKind>

/** The four of M-26-04. */
export const askedKinds: readonly DocumentKind[] = DocumentKind.options.filter((kind) => kind !== 'other evidence')

/** How far a document is. */
export const DocumentState = z.enum(['asked for', 'received', 'accepted', 'not enough'])
export type DocumentState = z.infer<typeof DocumentState>

/** A document as somebody records it: asked for, or received as a link or a file. */
export const VendorDocumentDraft = z
  .object({
    kind: DocumentKind,
    title: z.string().trim().min(3, 'Give the document a title.').max(300),
    state: z.enum(['asked for', 'received']),
    url: WebAddress,
    fileId: z.uuid().nullable(),
    /** The day that stands on it; null: none does. */
    datedOn: z.iso.date('Give the day as year-month-day.').nullable(),
  })
  .refine(({ state, url, fileId }) => state === 'asked for' || url !== '' || fileId !== null, {
    path: ['url'],
    message: 'Give a link or a file, or say that you asked for it.',
  })
export type VendorDocumentDraft = z.infer<typeof VendorDocumentDraft>

/** A vendor's document about an entry. */
export const VendorDocument = z.object({
  id: z.uuid(),
  entryId: z.uuid(),
  kind: DocumentKind,
  title: z.string(),
  state: DocumentState,
  url: z.string(),
  fileId: z.uuid().nullable(),
  fileName: z.string().nullable(),
  datedOn: z.iso.date().nullable(),
  note: z.string(),
  recordedByName: z.string(),
  recordedAt: Instant,
  judgedByName: z.string().nullable(),
})
export type VendorDocument = z.infer<typeof VendorDocument>

/** The newest document of a kind: the one that counts. `documents` is in the order of recording. */
export const currentDocument = <Row extends Pick<VendorDocument, 'kind'>>(
  documents: readonly Row[],
  kind: DocumentKind,
): Row | undefined => documents.findLast((document) => document.kind === kind)

/** Which of the four are not there, or not good enough. */
export const missingDocuments = (
  documents: readonly Pick<VendorDocument, 'kind' | 'state'>[],
): readonly DocumentKind[] =>
  askedKinds.filter((kind) => {
    const state = currentDocument(documents, kind)?.state
    return state !== 'received' && state !== 'accepted'
  })
