import { z } from 'zod'
import type { ReactNode } from 'react'
import { hrefOf } from '../../http/call.ts'
import { listOf } from '../../http/endpoint.ts'
import { useAnswer } from '../../ui/data/use-answer.ts'
import { choicesOf } from '../../ui/form/ChoiceField.tsx'
import { EmptyState } from '../../ui/page/EmptyState.tsx'
import { Link } from '../../ui/page/Link.tsx'
import { Page } from '../../ui/page/Page.tsx'
import type { Column } from '../../ui/table/column.ts'
import { Table } from '../../ui/table/Table.tsx'
import { TableSearch, useTableView } from '../../ui/table/table-view.ts'
import { useRecordPage } from '../../ui/record/record-pages.tsx'
import { PlainTime } from '../../ui/words/PlainTime.tsx'
import { Term } from '../../ui/words/Term.tsx'
import { downloadCheckpointEndpoint, listEntriesEndpoint, listEventsEndpoint } from '../contract.ts'
import type { LedgerEntry } from '../ledger-entry.ts'
import { Period } from './Period.tsx'

const Day = z.iso.date().or(z.literal('')).default('')
const LedgerSearch = TableSearch.extend({ event: listOf(z.string()), from: Day, until: Day })

/** What happened in the agency, by whom and when: for those who check. */
export function LedgerPage(): ReactNode {
  const view = useTableView(LedgerSearch)
  const { words, page, event, from, until } = view.search
  const days = { ...(from ? { from } : {}), ...(until ? { until } : {}) }
  const { entries, total } = useAnswer(listEntriesEndpoint, { words, page, event, ...days })
  const { events } = useAnswer(listEventsEndpoint, {})
  return (
    <Page
      title="Ledger"
      purpose="Everything that changed the record of your agency. Entries are chained by their hashes, so that none can be changed or taken out unseen."
      action={
        <a className="usa-button" href={hrefOf(downloadCheckpointEndpoint, {})} download>
          Download a checkpoint
        </a>
      }
    >
      <p>
        Keep a <Term word="checkpoint" /> outside Pilothouse, for example printed and signed. Whoever runs this
        installation can check the whole chain against it with <code>npx pilothouse ledger verify --against FILE</code>.
      </p>
      <Period from={from} until={until} />
      <Table
        caption="Entries"
        view={view}
        columns={columns}
        rows={entries}
        total={total}
        rowKey={({ sequence }) => String(sequence)}
        filters={[view.filter('event', 'Event', choicesOf(events))]}
        empty={
          <EmptyState title="Nothing has happened yet">The first change to the record will stand here.</EmptyState>
        }
      />
    </Page>
  )
}

const columns: readonly Column<LedgerEntry>[] = [
  { key: 'event', heading: 'What happened', cell: ({ event }) => <strong>{choicesOf([event])[0]?.label}</strong> },
  { key: 'person', heading: 'Who', cell: sayPerson },
  { key: 'at', heading: 'When', cell: ({ at }) => <PlainTime at={at} /> },
  { key: 'subject', heading: 'Record', cell: (entry) => <RecordLinks {...entry} /> },
  { key: 'detail', heading: 'Details', cell: ({ detail }) => <Details detail={detail} /> },
  { key: 'proof', heading: 'Proof', cell: (entry) => <Proof {...entry} /> },
]

/** The record itself, where it has a page, and all that happened to it. */
function RecordLinks({ event, subject }: LedgerEntry): ReactNode {
  const page = useRecordPage()(event, subject)
  return (
    <>
      {page && (
        <>
          <Link to={page.to}>{page.title}</Link>
          <br />
        </>
      )}
      <Link to="/ledger" search={{ words: subject }}>
        All its entries
        <span className="usa-sr-only">, {subject.slice(0, 8)}</span>
      </Link>
    </>
  )
}

/** What a machine checks: the place in the chain, the number of the record, the hash. */
function Proof({ sequence, subject, hash }: LedgerEntry): ReactNode {
  return (
    <details className="proof">
      <summary>
        Show<span className="usa-sr-only"> the proof of entry {sequence}</span>
      </summary>
      <dl>
        <dt>Place in the chain</dt>
        <dd>{sequence}</dd>
        <dt>Number of the record</dt>
        <dd>
          <code>{subject}</code>
        </dd>
        <dt>
          <Term word="hash">Hash</Term>
        </dt>
        <dd>
          <code>{hash}</code>
        </dd>
      </dl>
    </details>
  )
}

function sayPerson({ personName, personId }: LedgerEntry): string {
  if (personId === '') return 'Somebody who had not signed in'
  return personName ?? (personId.startsWith('installation:') ? 'Pilothouse itself' : personId)
}

function Details({ detail }: { readonly detail: LedgerEntry['detail'] }): ReactNode {
  const lines = Object.entries(detail).filter(([, value]) => value !== null && value !== '')
  if (lines.length === 0) return null
  return (
    <ul className="usa-list usa-list--unstyled">
      {lines.map(([name, value]) => (
        <li key={name}>
          {inWords(name)}: {sayDetail(value)}
        </li>
      ))}
    </ul>
  )
}

/** A detail as it is read: lists and parts by commas; the export and the checkpoint keep its exact form. */
function sayDetail(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(sayDetail).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, part]) => `${inWords(name)} ${sayDetail(part) || 'none'}`)
    .join(', ')
}

/** `useCaseId` as "use case ID". */
const inWords = (name: string): string =>
  name
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll(/\bid(s?)\b/g, 'ID$1')
    .replaceAll('sha256', 'SHA-256')
