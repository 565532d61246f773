import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Table } from '@pilothouse/platform/ui/Table'
import type { Column } from '@pilothouse/platform/ui/column'
import type { TableFilter, TableView } from '@pilothouse/platform/ui/table-view'
import { UseLight } from '@pilothouse/platform/ui/UseLight'
import type { ReactNode } from 'react'
import type { PortfolioEntry } from '../../portfolio/portfolio-entry.ts'
import { StageMark } from './StageMark.tsx'

/** The use cases as a table: searched, filtered, sorted and paged by the server. */
export function PortfolioTable(props: {
  readonly view: TableView
  readonly filters: readonly TableFilter[]
  readonly entries: readonly PortfolioEntry[]
  readonly total: number
  readonly pageSize: number
  readonly csvHref: string
}): ReactNode {
  const { view, filters, entries, total, pageSize, csvHref } = props
  return (
    <Table
      caption="Use cases"
      view={view}
      rows={entries}
      total={total}
      pageSize={pageSize}
      rowKey={({ id }) => id}
      columns={columns}
      filters={filters}
      csvHref={csvHref}
      empty={
        <EmptyState title="No use cases yet">
          They come from ideas, approved proposals, and imported inventories.
        </EmptyState>
      }
    />
  )
}

const scored = (median: number | null): ReactNode => median ?? <span className="usa-hint">Not scored</span>

const columns: readonly Column<PortfolioEntry>[] = [
  {
    key: 'title',
    heading: 'Use case',
    sorts: true,
    cell: ({ id, title }) => <Link to={`/use-cases/portfolio/${id}`}>{title}</Link>,
  },
  { key: 'stage', heading: 'Stage', sorts: true, cell: ({ stage }) => <StageMark stage={stage} /> },
  { key: 'light', heading: 'Clearance', cell: ({ id }) => <UseLight useCaseId={id} /> },
  { key: 'organisation', heading: 'Office', sorts: true, cell: ({ organisationName }) => organisationName },
  { key: 'owner', heading: 'Owner', sorts: true, cell: ({ ownerName }) => ownerName },
  { key: 'value', heading: 'Value', sorts: true, figures: true, cell: ({ value }) => scored(value) },
  { key: 'risk', heading: 'Risk', sorts: true, figures: true, cell: ({ risk }) => scored(risk) },
  {
    key: 'feasibility',
    heading: 'Feasibility',
    extra: true,
    figures: true,
    cell: ({ feasibility }) => scored(feasibility),
  },
  { key: 'reuse', heading: 'Reuse', extra: true, figures: true, cell: ({ reuse }) => scored(reuse) },
  { key: 'topic', heading: 'Topic', sorts: true, extra: true, cell: ({ topic }) => topic },
  { key: 'highImpact', heading: 'High-impact, as reported', extra: true, cell: ({ highImpact }) => highImpact },
  { key: 'inventoryId', heading: 'Use Case ID', extra: true, cell: ({ inventoryId }) => inventoryId },
  { key: 'pilotEnds', heading: 'Pilot ends', extra: true, cell: ({ pilotEndsOn }) => <PlainTime at={pilotEndsOn} /> },
  { key: 'updated', heading: 'Changed', sorts: true, cell: ({ updatedAt }) => <PlainTime at={updatedAt} dayOnly /> },
]
