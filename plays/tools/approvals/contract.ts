import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { EntryRecord } from '../catalogue/entry-record.ts'
import { mayDecideApprovals, maySeeTools } from '../permissions.ts'
import { ApprovalTerms, ApprovalTurn, ModelApproval } from './approval.ts'

const which = z.object({ id: z.uuid(), version: z.int() })

/** Every model with where it stands, to choose from. */
export const listModels = endpoint({
  method: 'GET',
  path: '/api/tools/models',
  summary: 'Every model of the catalog and where its approval stands today',
  allows: maySeeTools,
  input: z.object({}),
  output: z.array(ModelApproval),
})

/** Who may be told of a decision. */
export const listAddressees = endpoint({
  method: 'GET',
  path: '/api/tools/approvals/addressees',
  summary: 'The people of the agency who may be told of a decision about a tool',
  allows: mayDecideApprovals,
  input: z.object({}),
  output: z.array(z.object({ id: z.string(), name: z.string() })),
})

/** Approves an entry. */
export const approveEntry = endpoint({
  method: 'POST',
  path: '/api/tools/catalogue/:id/approve',
  summary: 'Approve an entry for a period and for categories of data, with or without conditions',
  allows: mayDecideApprovals,
  input: z.intersection(ApprovalTerms, which),
  output: EntryRecord,
})

/** Suspends it. */
export const suspendApproval = endpoint({
  method: 'POST',
  path: '/api/tools/catalogue/:id/suspend',
  summary: 'Suspend an approval at once',
  allows: mayDecideApprovals,
  input: ApprovalTurn.extend(which.shape),
  output: EntryRecord,
})

/** Ends a suspension. */
export const liftSuspension = endpoint({
  method: 'POST',
  path: '/api/tools/catalogue/:id/lift',
  summary: 'Lift a suspension: the terms from before hold again',
  allows: mayDecideApprovals,
  input: ApprovalTurn.extend(which.shape),
  output: EntryRecord,
})

/** Ends the approval. */
export const revokeApproval = endpoint({
  method: 'POST',
  path: '/api/tools/catalogue/:id/revoke',
  summary: 'Revoke an approval for good',
  allows: mayDecideApprovals,
  input: ApprovalTurn.extend(which.shape),
  output: EntryRecord,
})
