import { hrefOf } from '@pilothouse/platform/http/call'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { Table } from '@pilothouse/platform/ui/Table'
import { choicesOf } from '@pilothouse/platform/ui/ChoiceField'
import type { Column } from '@pilothouse/platform/ui/column'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { Stage } from '@pilothouse/use-cases/portfolio/stage'
import type { ReactNode } from 'react'
import { exportObligations, listObligationPacks, listObligations } from '../../obligations/contract.ts'
import { ObligationState } from '../../obligations/obligation.ts'
import { ObligationFilter, ObligationSort, type ListedObligation } from '../../obligations/listing/obligation-record.ts'
import { GatedStage } from '../../policy-packs/policy-pack.ts'
import { DueWords } from './DueWords.tsx'
import { DutyState } from './DutyState.tsx'
import { stateWords } from './duty-words.ts'

const PAGE_SIZE = 25
const ObligationSearch = TableSearch.extend(
  ObligationFilter.pick({ show: true, state: true, pack: true, stage: true, before: true }).shape,
)

/** The duties of all uses, to see what is mine, what is late, and what waits at which gate. */
export function ObligationsPage(): ReactNode {
  const view = useTableView(ObligationSearch, { sort: 'due' })
  const { words: text, page, show, state, pack, stage, before } = view.search
  const filter = { text, show, state, pack, stage, before, sort: ObligationSort.catch('due').parse(view.search.sort) }
  const { obligations, total, today } = useAnswer(listObligations, { ...filter, page, pageSize: PAGE_SIZE })
  const { packs } = useAnswer(listObligationPacks, {})
  const filters = [
    view.filter('show', 'Show', shows),
    view.filter(
      'state',
      'State',
      ObligationState.options.map((value) => ({ value, label: stateWords[value] })),
    ),
    view.filter('before', 'Due before', choicesOf(GatedStage.options)),
    view.filter('stage', 'Stage of the use', choicesOf(Stage.options)),
    view.filter(
      'pack',
      'Pack',
      packs.map(({ id, title }) => ({ value: id, label: title })),
    ),
  ]
  return (
    <Page title="Duties" purpose="What each use of AI owes, by which rule, who owes it, and until when.">
      <Table
        caption="Duties"
        view={view}
        rows={obligations}
        total={total}
        pageSize={PAGE_SIZE}
        rowKey={({ id }) => id}
        columns={columnsOn(today)}
        filters={filters}
        csvHref={hrefOf(exportObligations, filter)}
        empty={
          <EmptyState title="No duties yet">
            They appear when the Chief AI Officer turns a policy pack on, for every use that it speaks of.
          </EmptyState>
        }
      />
    </Page>
  )
}

const shows = [
  { value: 'mine', label: 'Owed by me' },
  { value: 'overdue', label: 'Overdue' },
  { value: 'open', label: 'Not settled' },
]

const columnsOn = (today: string): readonly Column<ListedObligation>[] => [
  {
    key: 'title',
    heading: 'Duty',
    sorts: true,
    cell: ({ id, title }) => <Link to={`/governance/obligations/${id}`}>{title}</Link>,
  },
  {
    key: 'use',
    heading: 'Use case',
    sorts: true,
    cell: ({ useCaseId, useCaseTitle }) => (
      <Link to={`/use-cases/portfolio/${useCaseId}`} search={{ tab: 'duties' }}>
        {useCaseTitle}
      </Link>
    ),
  },
  { key: 'state', heading: 'State', sorts: true, cell: ({ state }) => <DutyState state={state} /> },
  { key: 'due', heading: 'Due', sorts: true, cell: (duty) => <DueWords duty={duty} today={today} /> },
  { key: 'owner', heading: 'Owed by', sorts: true, cell: ({ owedByName }) => owedByName },
  { key: 'pack', heading: 'Pack', cell: ({ packTitle }) => packTitle },
  { key: 'because', heading: 'Why', extra: true, cell: ({ because }) => because },
  { key: 'evidence', heading: 'Evidence', figures: true, extra: true, cell: ({ evidenceCount }) => evidenceCount },
]
