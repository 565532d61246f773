import { hrefOf } from '@pilothouse/platform/http/call'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import type { ReactNode } from 'react'
import { downloadDocument } from '../../vendor-documents/contract.ts'
import type { VendorDocument } from '../../vendor-documents/vendor-document.ts'
import { JudgeDocument } from './JudgeDocument.tsx'
import { sayKind } from './kind-words.ts'

/** Every document that was recorded, the newest first. */
export function DocumentsTable(props: {
  readonly documents: readonly VendorDocument[]
  readonly keeps: boolean
}): ReactNode {
  const { documents, keeps } = props
  const view = useTableView(TableSearch)
  return (
    <Section title="All documents" note="The newest of a kind counts; older ones stay on record.">
      <Table
        caption="Documents"
        view={view}
        rows={documents.toReversed()}
        rowKey={({ id }) => id}
        searches={false}
        columns={[
          { key: 'title', heading: 'Document', cell: (row) => <Where document={row} /> },
          { key: 'kind', heading: 'Kind', cell: ({ kind }) => sayKind(kind) },
          {
            key: 'dated',
            heading: 'Dated',
            cell: ({ datedOn }) => (datedOn ? <PlainTime at={datedOn} /> : 'Not dated'),
          },
          {
            key: 'state',
            heading: 'State',
            cell: (row) => (
              <div>
                <State document={row} /> {keeps && row.state === 'received' && <JudgeDocument document={row} />}
              </div>
            ),
          },
          { key: 'by', heading: 'Recorded by', cell: ({ recordedByName }) => recordedByName },
        ]}
        empty={<p>Nothing is on record. Ask the vendor.</p>}
      />
    </Section>
  )
}

function Where({ document: { id, title, url, fileId } }: { readonly document: VendorDocument }): ReactNode {
  if (fileId)
    return (
      <a className="usa-link" href={hrefOf(downloadDocument, { documentId: id })}>
        {title}
      </a>
    )
  if (url)
    return (
      <a className="usa-link" href={url} rel="noreferrer">
        {title}
      </a>
    )
  return title
}

function State({ document: { state, note, judgedByName } }: { readonly document: VendorDocument }): ReactNode {
  return (
    <span>
      {state.charAt(0).toUpperCase() + state.slice(1)}
      {judgedByName && ` by ${judgedByName}`}
      {note && `: ${note}`}
    </span>
  )
}
