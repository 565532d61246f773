import { serve, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { grantDelegation } from './grant-delegation.ts'
import { listDelegations } from './list-delegations.ts'
import { revokeDelegation } from './revoke-delegation.ts'

/** The doors of delegations. */
export function authorityRoutes(routes: Routes): void {
  serve(routes, contract.listDelegations, listDelegations)
  serve(routes, contract.grantDelegation, grantDelegation)
  serve(routes, contract.revokeDelegation, revokeDelegation)
}
