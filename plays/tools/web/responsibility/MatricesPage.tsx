import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink, Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayKeepResponsibilities } from '../../permissions.ts'
import { listMatrices } from '../../responsibility/contract.ts'
import { framework } from '../../responsibility/framework.ts'
import { gapsIn } from '../../responsibility/responsibility-matrix.ts'

/** Systems of critical infrastructure that use AI, and who does what for each. */
export function MatricesPage(): ReactNode {
  const view = useTableView(TableSearch)
  const matrices = useAnswer(listMatrices, {})
  const begin = mayKeepResponsibilities(usePerson()) && (
    <ButtonLink to="/tools/responsibility/new">Begin a matrix</ButtonLink>
  )
  return (
    <Page
      title="Critical infrastructure"
      purpose="Who does what for each system that uses AI: five roles, five areas."
      action={begin}
    >
      <Table
        caption="Systems"
        view={view}
        rows={matrices}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'system',
            heading: 'System',
            text: ({ system }) => system,
            cell: ({ id, system }) => <Link to={`/tools/responsibility/${id}`}>{system}</Link>,
          },
          {
            key: 'gaps',
            heading: 'Gaps',
            figures: true,
            text: ({ cells }) => gapsIn(cells).length,
            cell: ({ cells }) => `${gapsIn(cells).length} of 25`,
          },
          {
            key: 'by',
            heading: 'Saved by',
            text: ({ savedByName }) => savedByName,
            cell: ({ savedByName }) => savedByName,
          },
          {
            key: 'at',
            heading: 'Saved',
            text: ({ savedAt }) => savedAt,
            cell: ({ savedAt }) => <PlainTime at={savedAt} dayOnly />,
          },
        ]}
        empty={
          <EmptyState title="No systems yet" action={begin}>
            Begin with a system whose failure would hurt people: bridges, water, dispatch.
          </EmptyState>
        }
      />
      <p>
        After {framework.source}. {framework.standing}
      </p>
    </Page>
  )
}
