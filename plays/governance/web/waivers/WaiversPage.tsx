import type { Column } from '@pilothouse/platform/ui/column'
import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { Status } from '@pilothouse/platform/ui/Status'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listWaivers } from '../../waivers/contract.ts'
import { countsUntil, noticeOwed, waiverStateOn, type Waiver } from '../../waivers/waiver.ts'
import { NoticeClock } from './NoticeClock.tsx'
import { waiverShape, waiverWords } from './waiver-words.ts'

/** The register of waivers with its clocks: what is owed next stands first. */
export function WaiversPage(): ReactNode {
  const { waivers, today } = useAnswer(listWaivers, {})
  const view = useTableView(TableSearch)
  return (
    <Page
      title="Waivers"
      purpose="Practices that the Chief AI Officer waived for one use, for a time. Each is recertified yearly and told to OMB."
    >
      <Table
        caption="Waivers"
        view={view}
        columns={columnsOn(today)}
        rows={waivers}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No practice is waived">
            The Chief AI Officer waives a practice from the duties of a use case, if its policy allows that.
          </EmptyState>
        }
      />
    </Page>
  )
}

const columnsOn = (today: string): readonly Column<Waiver>[] => [
  {
    key: 'use',
    heading: 'Use case',
    text: ({ useCaseTitle }) => useCaseTitle,
    cell: ({ id, useCaseTitle }) => <Link to={`/governance/waivers/${id}`}>{useCaseTitle}</Link>,
  },
  {
    key: 'duty',
    heading: 'Waived',
    text: ({ obligationTitle }) => obligationTitle,
    cell: ({ obligationTitle }) => obligationTitle,
  },
  {
    key: 'state',
    heading: 'Status',
    text: (waiver) => waiverWords[waiverStateOn(waiver, today)],
    cell: (waiver) => {
      const state = waiverStateOn(waiver, today)
      return <Status shape={waiverShape[state]}>{waiverWords[state]}</Status>
    },
  },
  {
    key: 'until',
    heading: 'Counts until',
    text: countsUntil,
    cell: (waiver) => <DateWords at={countsUntil(waiver)} />,
  },
  {
    key: 'notice',
    heading: 'Notice to OMB',
    text: (waiver) => noticeOwed(waiver)?.dueOn ?? '',
    cell: (waiver) => <NoticeClock waiver={waiver} today={today} />,
  },
]
