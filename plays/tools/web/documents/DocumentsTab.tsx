import { Notice } from '@pilothouse/platform/ui/Notice'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import { mayKeepCatalogue } from '../../permissions.ts'
import {
  askedKinds,
  currentDocument,
  missingDocuments,
  type DocumentKind,
  type DocumentState,
  type VendorDocument,
} from '../../vendor-documents/vendor-document.ts'
import { DocumentsTable } from './DocumentsTable.tsx'
import { RecordDocument } from './RecordDocument.tsx'
import { sayKind } from './kind-words.ts'

/** What the vendor gave: the four documents that M-26-04 asks for, and other evidence. */
export function DocumentsTab(props: {
  readonly entryId: string
  readonly documents: readonly VendorDocument[]
}): ReactNode {
  const { entryId, documents } = props
  const missing = missingDocuments(documents)
  const keeps = mayKeepCatalogue(usePerson())
  return (
    <>
      <Section
        title="The four documents"
        note="OMB M-26-04 asks vendors of language models for these, as others report it. It does not ask for them where the license is open source."
      >
        {missing.length > 0 && (
          <Notice kind="warning">
            {missing.length} of 4 are missing or not enough: {missing.map(sayKind).join(', ')}.
          </Notice>
        )}
        <ul className="usa-list usa-list--unstyled">
          {askedKinds.map((kind) => (
            <li key={kind}>
              <FourthState kind={kind} state={currentDocument(documents, kind)?.state} />
            </li>
          ))}
        </ul>
      </Section>
      <DocumentsTable documents={documents} keeps={keeps} />
      {keeps && <RecordDocument key={documents.length} entryId={entryId} />}
    </>
  )
}

function FourthState({
  kind,
  state,
}: {
  readonly kind: DocumentKind
  readonly state: DocumentState | undefined
}): ReactNode {
  return (
    <Status shape={state ? shapes[state] : 'hollow'}>
      {sayKind(kind)}: {state ?? 'missing'}
    </Status>
  )
}

const shapes: Readonly<Record<DocumentState, StatusShape>> = {
  'asked for': 'hollow',
  received: 'half',
  accepted: 'solid',
  'not enough': 'crossed',
}
