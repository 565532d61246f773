import type { Column } from '@pilothouse/platform/ui/column'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Status } from '@pilothouse/platform/ui/Status'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listDeterminations } from '../../determinations/contract.ts'
import type { DeterminationLine } from '../../determinations/determination.ts'
import { outcomeShape, outcomeWords } from './outcome-words.ts'

/** Every use by where its determination stands: what waits comes first. */
export function DeterminationsPage(): ReactNode {
  const { lines } = useAnswer(listDeterminations, {})
  const view = useTableView(TableSearch)
  return (
    <Page
      title="Determinations"
      purpose="Which uses are high-impact under OMB M-25-21, who decided, and which wait for a decision."
    >
      <Table
        caption="Uses"
        view={view}
        columns={columns}
        rows={lines}
        rowKey={({ useCaseId }) => useCaseId}
        empty={
          <EmptyState title="No use is far enough yet">
            A use is screened once it is being developed or acquired.
          </EmptyState>
        }
      />
    </Page>
  )
}

const columns: readonly Column<DeterminationLine>[] = [
  {
    key: 'title',
    heading: 'Use case',
    text: ({ title }) => title,
    cell: ({ useCaseId, title }) => <Link to={`/responsible-use/determinations/${useCaseId}`}>{title}</Link>,
  },
  { key: 'waits', heading: 'Where it stands', text: sayWhere, cell: (line) => sayWhere(line) },
  {
    key: 'outcome',
    heading: 'Found',
    text: ({ outcome }) => (outcome ? outcomeWords[outcome] : ''),
    cell: ({ outcome }) =>
      outcome ? <Status shape={outcomeShape[outcome]}>{outcomeWords[outcome]}</Status> : 'Nothing yet',
  },
  { key: 'stage', heading: 'Stage', text: ({ stage }) => stage ?? '', cell: ({ stage }) => sayStage(stage) },
  { key: 'owner', heading: 'Owner', text: ({ ownerName }) => ownerName, cell: ({ ownerName }) => ownerName },
  {
    key: 'decided',
    heading: 'Decided',
    text: ({ decidedAt }) => decidedAt ?? '',
    cell: ({ decidedAt }) => (decidedAt ? <PlainTime at={decidedAt} dayOnly /> : 'Not yet'),
  },
]

function sayWhere({ screenStatus, outcome, ownerName, unnoted }: DeterminationLine): string {
  if (screenStatus === 'submitted') return 'Waits for the official'
  if (screenStatus === 'returned') return `Returned to ${ownerName}`
  if (screenStatus === 'draft') return `${ownerName} is answering`
  if (unnoted) return 'Override waits for the Chief AI Officer’s note'
  return outcome ? 'Decided' : `${ownerName} has not begun`
}

const sayStage = (stage: string | null): string =>
  stage === null ? 'Not reported' : stage.charAt(0).toUpperCase() + stage.slice(1)
