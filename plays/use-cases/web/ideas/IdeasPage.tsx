import { hrefOf } from '@pilothouse/platform/http/call'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { choicesOf } from '@pilothouse/platform/ui/ChoiceField'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink, Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listIdeas } from '../../ideas/contract.ts'
import { IdeaState } from '../../ideas/idea.ts'
import { exportIdeas } from '../../lists/contract.ts'
import { mayFileIdeas } from '../../permissions.ts'
import { IdeaStatus } from './IdeaStatus.tsx'

const PAGE_SIZE = 25
const IdeasSearch = TableSearch.extend({ state: listOf(IdeaState) })

/** Every idea, those that wait longest first. */
export function IdeasPage(): ReactNode {
  const person = usePerson()
  const view = useTableView(IdeasSearch)
  const { words, page, state } = view.search
  const { ideas, total, states } = useAnswer(listIdeas, { text: words, page, pageSize: PAGE_SIZE, state })
  const open = states.find((one) => one.state === 'open')?.count ?? 0
  const file = mayFileIdeas(person) && <ButtonLink to="/use-cases/ideas/new">File an idea</ButtonLink>
  return (
    <Page
      title="Ideas"
      purpose={`What colleagues would like to try. ${open === 1 ? 'One waits' : `${open} wait`} for an answer.`}
      action={file}
    >
      <Table
        caption="Ideas"
        view={view}
        filters={[view.filter('state', 'Status', choicesOf(IdeaState.options))]}
        rows={ideas}
        total={total}
        pageSize={PAGE_SIZE}
        csvHref={hrefOf(exportIdeas, { text: words, state })}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            heading: 'Idea',
            cell: ({ id, title }) => <Link to={`/use-cases/ideas/${id}`}>{title}</Link>,
          },
          { key: 'state', heading: 'Status', cell: ({ state }) => <IdeaStatus state={state} /> },
          { key: 'by', heading: 'Filed by', cell: ({ filedByName }) => filedByName },
          { key: 'at', heading: 'Filed', cell: ({ createdAt }) => <PlainTime at={createdAt} dayOnly /> },
        ]}
        empty={
          <EmptyState title="No ideas yet" action={file}>
            Anyone may file the first one. Two sentences are enough.
          </EmptyState>
        }
      />
    </Page>
  )
}
