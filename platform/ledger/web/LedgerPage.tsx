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
import { PlainTime } from '../../ui/words/PlainTime.tsx'
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
        Keep a checkpoint outside Pilothouse, for example printed and signed. Whoever runs this installation can check
        the whole chain against it with <code>npx pilothouse ledger verify --against FILE</code>.
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
  { key: 'event', heading: 'Event', cell: ({ event }) => choicesOf([event])[0]?.label },
  { key: 'at', heading: 'When', cell: ({ at }) => <PlainTime at={at} /> },
  { key: 'person', heading: 'Who', cell: sayPerson },
  { key: 'subject', heading: 'Record', cell: ({ subject }) => <RecordLink subject={subject} /> },
  { key: 'detail', heading: 'Details', cell: ({ detail }) => <Details detail={detail} /> },
  { key: 'sequence', heading: 'Place in the chain', figures: true, cell: ({ sequence }) => sequence },
  { key: 'record', heading: 'Whole number of the record', extra: true, cell: ({ subject }) => <code>{subject}</code> },
  { key: 'hash', heading: 'Hash', extra: true, cell: ({ hash }) => <code>{hash}</code> },
]

/** The history of one record: its beginning is enough to tell it from the next. */
function RecordLink({ subject }: { readonly subject: string }): ReactNode {
  return (
    <Link to="/ledger" search={{ words: subject }}>
      <span className="usa-sr-only">All that happened to </span>
      {subject.slice(0, 8)}
    </Link>
  )
}

function sayPerson({ personName, personId }: LedgerEntry): string {
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
