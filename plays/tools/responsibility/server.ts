import { serve, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { listMatrices, openMatrix } from './open-matrix.ts'
import { beginMatrix, saveMatrix } from './save-matrix.ts'

/** The doors of the matrices of responsibility. */
export function responsibilityRoutes(routes: Routes): void {
  serve(routes, contract.listMatrices, listMatrices)
  serve(routes, contract.openMatrix, openMatrix)
  serve(routes, contract.beginMatrix, beginMatrix)
  serve(routes, contract.saveMatrix, saveMatrix)
}
