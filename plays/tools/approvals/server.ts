import { serve, type Routes } from '@pilothouse/platform/http/serve'
import { listModels } from './approval-of-models.ts'
import { approveEntry } from './approve-entry.ts'
import * as contract from './contract.ts'
import { liftSuspension } from './lift-suspension.ts'
import { listAddressees } from './list-addressees.ts'
import { listWaiting as waiting } from './waiting/contract.ts'
import { listWaiting } from './waiting/list-waiting.ts'
import { revokeApproval } from './revoke-approval.ts'
import { suspendApproval } from './suspend-approval.ts'

/** The doors of the approvals. */
export function approvalRoutes(routes: Routes): void {
  serve(routes, contract.listModels, listModels)
  serve(routes, waiting, listWaiting)
  serve(routes, contract.listAddressees, listAddressees)
  serve(routes, contract.approveEntry, approveEntry)
  serve(routes, contract.suspendApproval, suspendApproval)
  serve(routes, contract.liftSuspension, liftSuspension)
  serve(routes, contract.revokeApproval, revokeApproval)
}
