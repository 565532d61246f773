import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink, Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayKeepPriorities } from '../../permissions.ts'
import { listPriorities } from '../../priorities/contract.ts'
import type { PriorityCoverage } from '../../priorities/mission-priority.ts'

/** What the agency is there for, and how its uses of AI serve it. */
export function PrioritiesPage(): ReactNode {
  const person = usePerson()
  const view = useTableView(TableSearch)
  const { priorities, usesWithout, usesInAll } = useAnswer(listPriorities, {})
  const action = mayKeepPriorities(person) && <ButtonLink to="/use-cases/priorities/new">Set a priority</ButtonLink>
  return (
    <Page
      title="Mission priorities"
      purpose={`What the agency is there for, and which uses serve it. ${usesWithout} of ${usesInAll} uses serve no priority yet.`}
      action={action}
    >
      <Table
        caption="Mission priorities"
        view={view}
        rows={priorities}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            heading: 'Priority',
            text: ({ title }) => title,
            cell: ({ id, title }) => <Link to={`/use-cases/priorities/${id}`}>{title}</Link>,
          },
          { key: 'period', heading: 'Period', cell: (priority) => <Period priority={priority} /> },
          { key: 'uses', heading: 'Uses', figures: true, text: ({ uses }) => uses, cell: ({ uses }) => uses },
          {
            key: 'deployed',
            heading: 'Of these deployed',
            figures: true,
            text: ({ deployed }) => deployed,
            cell: ({ deployed }) => deployed,
          },
          { key: 'state', heading: 'Status', cell: ({ retiredAt }) => <State retired={retiredAt !== null} /> },
        ]}
        empty={
          <EmptyState title="No priorities yet" action={action}>
            An executive sponsor or the Chief AI Officer sets them, from the strategic plan.
          </EmptyState>
        }
      />
    </Page>
  )
}

function Period({ priority: { startsOn, endsOn } }: { readonly priority: PriorityCoverage }): ReactNode {
  return (
    <span>
      <PlainTime at={startsOn} /> {endsOn ? 'to ' : 'without end'}
      <PlainTime at={endsOn} />
    </span>
  )
}

function State({ retired }: { readonly retired: boolean }): ReactNode {
  return <Status shape={retired ? 'crossed' : 'solid'}>{retired ? 'Retired' : 'In force'}</Status>
}
