import { choicesOf } from '@pilothouse/platform/ui/ChoiceField'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink, Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayProposeEntries } from '../../permissions.ts'
import { listProviders } from '../../providers/contract.ts'
import { ProviderKind } from '../../providers/provider.ts'
import { sayTraining } from './provider-words.ts'

const ProvidersSearch = TableSearch.extend({ kind: listOf(ProviderKind) })

/** Who offers models and tools, and what becomes of the data. */
export function ProvidersPage(): ReactNode {
  const view = useTableView(ProvidersSearch)
  const providers = useAnswer(listProviders, {})
  const record = mayProposeEntries(usePerson()) && <ButtonLink to="/tools/providers/new">Record a provider</ButtonLink>
  return (
    <Page
      title="Providers"
      purpose="Who offers models and tools, where they run, and what becomes of the data."
      action={record}
    >
      <Table
        caption="Providers"
        view={view}
        filters={[view.filter('kind', 'Kind', choicesOf(ProviderKind.options))]}
        rows={providers}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            heading: 'Name',
            text: ({ name }) => name,
            cell: ({ id, name }) => <Link to={`/tools/providers/${id}`}>{name}</Link>,
          },
          {
            key: 'kind',
            heading: 'Kind',
            text: ({ kind }) => kind,
            cell: ({ kind }) => kind.charAt(0).toUpperCase() + kind.slice(1),
          },
          {
            key: 'boundary',
            heading: 'Where it runs',
            text: ({ boundary }) => boundary,
            cell: ({ boundary }) => boundary,
          },
          {
            key: 'trains',
            heading: 'Trains on inputs',
            text: ({ trains }) => sayTraining(trains),
            cell: ({ trains }) => sayTraining(trains),
          },
          {
            key: 'entries',
            heading: 'Entries',
            figures: true,
            text: ({ entries }) => entries,
            cell: ({ entries }) => entries,
          },
        ]}
        empty={
          <EmptyState title="No providers yet" action={record}>
            Record who offers the tools that you have, also your own data center.
          </EmptyState>
        }
      />
    </Page>
  )
}
