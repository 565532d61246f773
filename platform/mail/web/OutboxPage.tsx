import type { ReactNode } from 'react'
import { listOf } from '../../http/endpoint.ts'
import { useAnswer } from '../../ui/data/use-answer.ts'
import { useSend } from '../../ui/data/use-send.ts'
import { FailureNotice } from '../../ui/page/FailureNotice.tsx'
import { choicesOf } from '../../ui/form/ChoiceField.tsx'
import { EmptyState } from '../../ui/page/EmptyState.tsx'
import { Page } from '../../ui/page/Page.tsx'
import type { Column } from '../../ui/table/column.ts'
import { Table } from '../../ui/table/Table.tsx'
import { TableSearch, useTableView } from '../../ui/table/table-view.ts'
import { PlainTime } from '../../ui/words/PlainTime.tsx'
import { Status } from '../../ui/words/Status.tsx'
import { listOutboxEndpoint, retryMailEndpoint } from '../contract.ts'
import { OutboxState, type OutboxMessage } from '../outbox-message.ts'

const OutboxSearch = TableSearch.extend({ state: listOf(OutboxState) })

/** The letters of the agency, and whether they went out. */
export function OutboxPage(): ReactNode {
  const view = useTableView(OutboxSearch, { sort: '-postedAt' })
  const { messages } = useAnswer(listOutboxEndpoint, { limit: 200 })
  return (
    <Page
      title="Outbox"
      purpose="Letters that Pilothouse wrote. Without a mail server they stay here and reach nobody."
    >
      <Table
        caption="Letters"
        view={view}
        columns={columns}
        rows={messages}
        rowKey={({ id }) => id}
        rowName={({ subject }) => subject}
        filters={[view.filter('state', 'Status', choicesOf(OutboxState.options))]}
        empty={
          <EmptyState title="No letters yet">An invitation, for example, is written here before it is sent.</EmptyState>
        }
      />
    </Page>
  )
}

const shapes = { waiting: 'hollow', sent: 'solid', failed: 'crossed' } as const

const columns: readonly Column<OutboxMessage>[] = [
  { key: 'subject', heading: 'Subject', text: ({ subject }) => subject, cell: ({ subject }) => subject },
  { key: 'to', heading: 'To', text: ({ to }) => to, cell: ({ to }) => to },
  { key: 'state', heading: 'Status', text: ({ state }) => state, cell: (message) => <StateWords message={message} /> },
  {
    key: 'postedAt',
    heading: 'Written',
    text: ({ postedAt }) => postedAt,
    cell: ({ postedAt }) => <PlainTime at={postedAt} />,
  },
  { key: 'sentAt', heading: 'Sent', text: ({ sentAt }) => sentAt, cell: ({ sentAt }) => <PlainTime at={sentAt} /> },
  { key: 'text', heading: 'Letter', cell: (message) => <LetterText message={message} /> },
]

function StateWords({ message }: { readonly message: OutboxMessage }): ReactNode {
  const { id, state, tries, lastError, subject } = message
  const retry = useSend(retryMailEndpoint, [listOutboxEndpoint])
  return (
    <>
      <Status shape={shapes[state]}>{choicesOf([state])[0]?.label}</Status>
      {lastError !== '' && (
        <p>
          Tried {tries === 1 ? 'once' : `${tries} times`}. The mail server said: {lastError}
        </p>
      )}
      {state === 'failed' && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          disabled={retry.busy}
          onClick={() => void retry.send({ id }).catch(() => {})}
        >
          Try again<span className="usa-sr-only">: {subject}</span>
        </button>
      )}
      <FailureNotice failure={retry.failure} quiet />
    </>
  )
}

function LetterText({ message }: { readonly message: OutboxMessage }): ReactNode {
  const { text, subject } = message
  if (text === null) return 'Not shown: it holds a personal link.'
  if (text === '') return 'Forgotten once it was sent: it held a personal link.'
  return (
    <details>
      <summary>
        Read<span className="usa-sr-only">: {subject}</span>
      </summary>
      <p>{text}</p>
    </details>
  )
}
