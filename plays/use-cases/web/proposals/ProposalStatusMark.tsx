import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import type { ProposalStatus } from '../../proposals/pilot-proposal.ts'

const shapes: Readonly<Record<ProposalStatus, StatusShape>> = {
  draft: 'hollow',
  submitted: 'half',
  returned: 'hollow',
  approved: 'solid',
  declined: 'crossed',
  withdrawn: 'crossed',
}

/** Where a proposal stands, in word and shape. */
export function ProposalStatusMark({ status }: { readonly status: ProposalStatus }): ReactNode {
  return <Status shape={shapes[status]}>{status.charAt(0).toUpperCase() + status.slice(1)}</Status>
}
