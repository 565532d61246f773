import { hrefOf } from '@pilothouse/platform/http/call'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { choicesOf } from '@pilothouse/platform/ui/ChoiceField'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useGo } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { exportPilotProposals } from '../../lists/contract.ts'
import { mayOwnUseCases } from '../../permissions.ts'
import { draftPilotProposal, listPilotProposals } from '../../proposals/contract.ts'
import { ProposalStatus } from '../../proposals/pilot-proposal.ts'
import { ProposalStatusMark } from './ProposalStatusMark.tsx'

const PAGE_SIZE = 25
const ProposalsSearch = TableSearch.extend({ status: listOf(ProposalStatus) })

/** Every proposal that the reader may see. */
export function ProposalsPage(): ReactNode {
  const view = useTableView(ProposalsSearch)
  const { words, page, status } = view.search
  const { proposals, total } = useAnswer(listPilotProposals, { text: words, page, pageSize: PAGE_SIZE, status })
  const person = usePerson()
  const start = mayOwnUseCases(person) && <StartProposal />
  return (
    <Page
      title="Pilot proposals"
      purpose="A pilot proposed in full, before anything is built or bought."
      action={start}
    >
      <Table
        caption="Pilot proposals"
        view={view}
        filters={[view.filter('status', 'Status', choicesOf(ProposalStatus.options))]}
        rows={proposals}
        total={total}
        pageSize={PAGE_SIZE}
        csvHref={hrefOf(exportPilotProposals, { text: words, status })}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            heading: 'Pilot',
            cell: ({ id, title }) => <Link to={`/use-cases/proposals/${id}`}>{title || 'Untitled proposal'}</Link>,
          },
          { key: 'status', heading: 'Status', cell: ({ status }) => <ProposalStatusMark status={status} /> },
          { key: 'owner', heading: 'Owner', cell: ({ ownerName }) => ownerName },
          { key: 'updated', heading: 'Last changed', cell: ({ updatedAt }) => <PlainTime at={updatedAt} /> },
        ]}
        empty={
          <EmptyState title="No proposals yet">
            A use-case owner writes the first one, from an idea or afresh.
          </EmptyState>
        }
      />
    </Page>
  )
}

function StartProposal(): ReactNode {
  const { send, busy, failure } = useSend(draftPilotProposal, [listPilotProposals])
  const go = useGo()
  const start = async (): Promise<void> => {
    const { id } = await send({})
    go(`/use-cases/proposals/${id}/edit`)
  }
  return (
    <>
      <button type="button" className="usa-button" disabled={busy} onClick={() => void start().catch(() => {})}>
        Propose a pilot
      </button>
      <FailureNotice failure={failure} quiet />
    </>
  )
}
