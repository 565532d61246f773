import type { StatusShape } from '@pilothouse/platform/ui/Status'
import { readTime, sayDay } from '@pilothouse/platform/ui/say-time'
import type { ApprovalState } from '../../approvals/approval.ts'

const shapes: Readonly<Record<ApprovalState, StatusShape>> = {
  proposed: 'hollow',
  conditional: 'solid',
  approved: 'solid',
  suspended: 'half',
  revoked: 'crossed',
  expired: 'crossed',
}

/** The shape of a state of approval. */
export const shapeOf = (state: ApprovalState): StatusShape => shapes[state]

const words: Readonly<Record<ApprovalState, string>> = {
  proposed: 'Proposed',
  conditional: 'Approved with conditions',
  approved: 'Approved',
  suspended: 'Suspended',
  revoked: 'Revoked',
  expired: 'Expired',
}

/** A state of approval in words, with its last day where it has one: "Approved until 30 Sep 2027". */
export function sayApproval(state: ApprovalState, until: string | null = null): string {
  if (until === null) return words[state]
  return `${words[state]} ${state === 'expired' ? 'since' : 'until'} ${sayDay(readTime(until))}`
}
