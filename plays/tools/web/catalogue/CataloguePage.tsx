import { hrefOf } from '@pilothouse/platform/http/call'
import { choicesOf } from '@pilothouse/platform/ui/ChoiceField'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { ApprovalState, isUsable } from '../../approvals/approval.ts'
import { EntryKind } from '../../catalogue/catalogue-entry.ts'
import { exportCatalogue, listCatalogue } from '../../catalogue/contract.ts'
import { dataCategories } from '../../catalogue/data-category.ts'
import { EntryFilter } from '../../catalogue/entry-record.ts'
import { mayProposeEntries } from '../../permissions.ts'
import { sayApproval } from '../lent/state-words.ts'
import { catalogueColumns } from './catalogue-columns.tsx'

const PAGE_SIZE = 25
const CatalogueSearch = TableSearch.extend(EntryFilter.omit({ text: true }).shape)

/** Every model, product and function, and where each stands. */
export function CataloguePage(): ReactNode {
  const person = usePerson()
  const view = useTableView(CatalogueSearch)
  const { words, page, kind, state, category } = view.search
  const filter = { text: words, kind, state, category }
  const lines = useAnswer(listCatalogue, filter)
  const usable = lines.filter(({ standing }) => isUsable(standing.state)).length
  const propose = mayProposeEntries(person) && <ButtonLink to="/tools/catalogue/propose">Propose an entry</ButtonLink>
  return (
    <Page
      title="Catalog"
      purpose={`Models, products and functions, for which data and until when each may be used. Of the ${lines.length} shown, ${usable} may be used today.`}
      action={propose}
    >
      <Table
        caption="Catalog"
        view={view}
        filters={[
          view.filter('kind', 'Kind', choicesOf(EntryKind.options)),
          view.filter(
            'state',
            'Approval',
            ApprovalState.options.map((value) => ({ value, label: sayApproval(value) })),
          ),
          view.filter(
            'category',
            'Data it may receive',
            dataCategories.map(({ id, label }) => ({ value: id, label })),
          ),
        ]}
        rows={lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        total={lines.length}
        pageSize={PAGE_SIZE}
        csvHref={hrefOf(exportCatalogue, filter)}
        rowKey={({ entry }) => entry.id}
        columns={catalogueColumns}
        empty={
          <EmptyState title="Nothing in the catalog yet" action={propose}>
            Begin with what you have: licenses, authorized services, models on your own servers.
          </EmptyState>
        }
      />
    </Page>
  )
}
