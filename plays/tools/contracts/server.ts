import { serve, type Routes } from '@pilothouse/platform/http/serve'
import { checkClause } from './check-clause.ts'
import * as contract from './contract.ts'
import { listContracts, openContract } from './open-contract.ts'
import { editContract, recordContract } from './record-contract.ts'
import { setOption, settleOption } from './set-option.ts'

/** The doors of the contracts. */
export function contractRoutes(routes: Routes): void {
  serve(routes, contract.listContracts, listContracts)
  serve(routes, contract.openContract, openContract)
  serve(routes, contract.recordContract, recordContract)
  serve(routes, contract.editContract, editContract)
  serve(routes, contract.checkClause, checkClause)
  serve(routes, contract.setOption, setOption)
  serve(routes, contract.settleOption, settleOption)
}
