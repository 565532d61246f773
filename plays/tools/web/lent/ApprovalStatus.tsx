import { Status } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import type { ApprovalState } from '../../approvals/approval.ts'
import { sayApproval, shapeOf } from './state-words.ts'

/** Where an entry of the catalogue stands: in word, shape and colour. */
export function ApprovalStatus(props: { readonly state: ApprovalState; readonly until?: string | null }): ReactNode {
  const { state, until = null } = props
  return <Status shape={shapeOf(state)}>{sayApproval(state, until)}</Status>
}
