import type { DocumentKind } from '../../vendor-documents/vendor-document.ts'

const words: Readonly<Record<DocumentKind, string>> = {
  'acceptable-use policy': 'Acceptable-use policy',
  'model card': 'Model, system or data card',
  'end-user resources': 'Resources for end users',
  'feedback channel': 'Feedback channel',
  'other evidence': 'Other evidence',
}

/** A kind of document as people read it. */
export const sayKind = (kind: DocumentKind): string => words[kind]
