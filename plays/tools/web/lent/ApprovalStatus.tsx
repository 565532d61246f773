import { Status } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import type { ApprovalState } from '../../approvals/approval.ts'
import { sayApproval, shapeOf } from './state-words.ts'

/** Where an entry of the catalog stands: in word, shape and colour. */
export function ApprovalStatus(props: {
  readonly state: ApprovalState
  readonly until?: string | null
  /** What it is that stands so, if the place does not say it. */
  readonly children?: ReactNode
}): ReactNode {
  const { state, until = null, children } = props
  return (
    <Status shape={shapeOf(state)}>
      {children}
      {children && ': '}
      {sayApproval(state, until)}
    </Status>
  )
}
