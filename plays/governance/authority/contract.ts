import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayDelegate, mayEndDelegations, maySeeGovernance } from '../permissions.ts'
import { Delegation, DelegationDraft, DelegationState } from './delegation.ts'

const ListedDelegation = Delegation.extend({ state: DelegationState })
export type ListedDelegation = z.infer<typeof ListedDelegation>

/** Every delegation, in force or over. */
export const listDelegations = endpoint({
  method: 'GET',
  path: '/api/governance/delegations',
  summary: 'Who may act for whom, for what, from when until when, and what is over',
  allows: maySeeGovernance,
  input: z.object({}),
  output: z.object({ delegations: z.array(ListedDelegation) }),
})

/** Lets somebody else use a power. */
export const grantDelegation = endpoint({
  method: 'POST',
  path: '/api/governance/delegations',
  summary: 'Let somebody else use a power that you hold, in writing, for 12 months at most',
  allows: mayDelegate,
  input: DelegationDraft,
  output: Delegation,
})

/** Ends a delegation at once. */
export const revokeDelegation = endpoint({
  method: 'POST',
  path: '/api/governance/delegations/:id/revocation',
  summary: 'End a delegation at once, with a reason; what was done under it stands',
  allows: mayEndDelegations,
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(3, 'Say why, in a few words.').max(2000) }),
  output: Delegation,
})
