import { serve, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { recordAuthorization } from './record-authorization.ts'
import { withdrawAuthorization } from './withdraw-authorization.ts'

/** The doors of the authorizations. */
export function authorizationRoutes(routes: Routes): void {
  serve(routes, contract.recordAuthorization, recordAuthorization)
  serve(routes, contract.withdrawAuthorization, withdrawAuthorization)
}
