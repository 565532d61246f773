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
import { z } from 'zod'
import { listSources } from '../../data-sources/contract.ts'
import { Readiness } from '../../data-sources/questionnaire.ts'
import { mayCheckDataSources } from '../../permissions.ts'
import { Categories } from '../parts/Categories.tsx'
import { ReadinessStatus } from './ReadinessStatus.tsx'

const SourcesSearch = TableSearch.extend({ result: listOf(z.enum([...Readiness.options, 'not checked'])) })

/** Where data for AI comes from, and how ready each source is. */
export function DataSourcesPage(): ReactNode {
  const view = useTableView(SourcesSearch)
  const lines = useAnswer(listSources, {})
  const record = mayCheckDataSources(usePerson()) && (
    <ButtonLink to="/tools/data-sources/new">Record a data source</ButtonLink>
  )
  return (
    <Page
      title="Data sources"
      purpose="Where data for AI comes from, and whether it is ready. Data is the hardest part."
      action={record}
    >
      <Table
        caption="Data sources"
        view={view}
        filters={[view.filter('result', 'Result', choicesOf([...Readiness.options, 'not checked']))]}
        rows={lines}
        rowKey={({ source }) => source.id}
        columns={[
          {
            key: 'name',
            heading: 'Source',
            text: ({ source }) => source.name,
            cell: ({ source }) => <Link to={`/tools/data-sources/${source.id}`}>{source.name}</Link>,
          },
          {
            key: 'owner',
            heading: 'Owner',
            text: ({ source }) => source.ownerName,
            cell: ({ source }) => source.ownerName || 'Nobody named',
          },
          {
            key: 'data',
            heading: 'Holds',
            cell: ({ source }) => <Categories ids={source.dataCategories} none="Not known" />,
          },
          {
            key: 'result',
            heading: 'Result',
            text: ({ result }) => result ?? 'not checked',
            cell: ({ result }) => <ReadinessStatus result={result} />,
          },
          {
            key: 'checked',
            heading: 'Checked',
            text: ({ checkedAt }) => checkedAt,
            cell: ({ checkedAt, checkedByName }) =>
              checkedAt ? (
                <span>
                  <PlainTime at={checkedAt} dayOnly />, {checkedByName}
                </span>
              ) : (
                'Never'
              ),
          },
        ]}
        empty={
          <EmptyState title="No data sources yet" action={record}>
            Record the data that a use of AI would read, before anything is built on it.
          </EmptyState>
        }
      />
    </Page>
  )
}
