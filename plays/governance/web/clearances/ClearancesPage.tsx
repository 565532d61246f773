import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Light } from '@pilothouse/platform/ui/Light'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Table } from '@pilothouse/platform/ui/Table'
import type { Column } from '@pilothouse/platform/ui/column'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { choicesOf } from '@pilothouse/platform/ui/ChoiceField'
import { hrefOf } from '@pilothouse/platform/http/call'
import type { ReactNode } from 'react'
import type { ClearanceEntry } from '../../clearances/reading/clearance-record.ts'
import { ClearedStage } from '../../clearances/clearance.ts'
import { ClearanceFilter, exportClearances, listClearances } from '../../clearances/contract.ts'
import { LightKind } from '../../clearances/reading/contract.ts'
import { sayDollars } from '../../clearances/envelope/envelope-words.ts'

const PAGE_SIZE = 25
const ClearanceSearch = TableSearch.extend(ClearanceFilter.pick({ light: true, stage: true }).shape)

/** Every clearance of the agency: which calls pass, until when, for how much, and what holds the others back. */
export function ClearancesPage(): ReactNode {
  const view = useTableView(ClearanceSearch, { sort: 'until' })
  const { words, page, sort, light, stage } = view.search
  const asked = { text: words, light, stage, sort: ClearanceFilter.shape.sort.catch('until').parse(sort) }
  const { entries, total } = useAnswer(listClearances, { ...asked, page, pageSize: PAGE_SIZE })
  return (
    <Page title="Clearances" purpose="Which uses may call a model, until when, and what holds the others back.">
      <Table
        caption="Clearances"
        view={view}
        rows={entries}
        total={total}
        pageSize={PAGE_SIZE}
        rowKey={({ useCaseId, issuedByName, version, light: { kind } }) =>
          `${useCaseId} ${kind} ${version} ${issuedByName}`
        }
        columns={columns}
        filters={[
          view.filter('light', 'Light', choicesOf(LightKind.options)),
          view.filter('stage', 'Stage', choicesOf(ClearedStage.options)),
        ]}
        csvHref={hrefOf(exportClearances, asked)}
        empty={
          <EmptyState title="No use is cleared yet">
            Open a use in the portfolio: its tab “Clearance” says what is missing and who owes it.
          </EmptyState>
        }
      />
    </Page>
  )
}

const columns: readonly Column<ClearanceEntry>[] = [
  {
    key: 'title',
    heading: 'Use case',
    sorts: true,
    cell: ({ useCaseId, title }) => (
      <Link to={`/use-cases/portfolio/${useCaseId}`} search={{ tab: 'clearance' }}>
        {title}
      </Link>
    ),
  },
  { key: 'light', heading: 'Light', cell: ({ light }) => <Light state={light} /> },
  { key: 'causes', heading: 'What holds it back', cell: ({ causes }) => <Causes causes={causes} /> },
  { key: 'until', heading: 'Last day', sorts: true, cell: ({ validUntil }) => <PlainTime at={validUntil} /> },
  {
    key: 'money',
    heading: 'Dollars a month',
    sorts: true,
    figures: true,
    cell: ({ microDollarsPerMonth: most }) => (most === null ? 'No limit' : sayDollars(most)),
  },
  { key: 'stage', heading: 'Stage', cell: ({ stage }) => stage },
  { key: 'owner', heading: 'Owner', cell: ({ ownerName }) => ownerName },
  { key: 'office', heading: 'Office', extra: true, cell: ({ organisationName }) => organisationName },
  { key: 'issued', heading: 'Decided by', extra: true, cell: ({ issuedByName }) => issuedByName },
  { key: 'version', heading: 'Version', extra: true, figures: true, cell: ({ version }) => version },
]

function Causes({ causes }: { readonly causes: readonly string[] }): ReactNode {
  if (causes.length === 0) return null
  return (
    <ul className="usa-list usa-list--unstyled">
      {causes.map((cause) => (
        <li key={cause}>{cause}</li>
      ))}
    </ul>
  )
}
