import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import type { ReactNode } from 'react'
import type { Approval } from '../../approvals/approval.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'
import { Categories } from '../parts/Categories.tsx'

/** Every decision about an entry, the newest first, and who was told of it. */
export function ApprovalHistory({ record: { history } }: { readonly record: EntryRecord }): ReactNode {
  const view = useTableView(TableSearch)
  return (
    <Section
      title="Decisions"
      note="Decisions are added, never changed. Of those that have begun, the one made last counts."
    >
      <Table
        caption="Decisions"
        view={view}
        rows={history.toReversed()}
        rowKey={({ id }) => id}
        searches={false}
        columns={[
          { key: 'at', heading: 'Decided', cell: (row) => <Decided row={row} /> },
          { key: 'decision', heading: 'Decision', cell: ({ decision }) => <ApprovalStatus state={decision} /> },
          { key: 'period', heading: 'Holds', cell: (row) => <Period row={row} /> },
          { key: 'terms', heading: 'Data and conditions', cell: (row) => <Terms row={row} /> },
          { key: 'reason', heading: 'Why', cell: ({ reason }) => reason },
          { key: 'told', heading: 'Told by mail', cell: ({ told }) => told.join(', ') || 'Nobody' },
        ]}
        empty={<p>Nobody has decided about this entry yet.</p>}
      />
    </Section>
  )
}

type RowProps = { readonly row: Approval }

const Decided = ({ row }: RowProps): ReactNode => (
  <>
    <PlainTime at={row.at} dayOnly />, {row.decidedByName}
  </>
)

const Period = ({ row }: RowProps): ReactNode => (
  <>
    From <PlainTime at={row.from} />
    {row.until && (
      <>
        {' '}
        until <PlainTime at={row.until} />
      </>
    )}
  </>
)

const Terms = ({ row }: RowProps): ReactNode => (
  <>
    <Categories ids={row.dataCategories} none="No data" />
    {row.conditions && `. ${row.conditions}`}
  </>
)
