import { serve, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { openComparison } from './open-comparison.ts'
import { saveComparison } from './save-comparison.ts'

/** The doors of the options. */
export function optionRoutes(routes: Routes): void {
  serve(routes, contract.openComparison, openComparison)
  serve(routes, contract.saveComparison, saveComparison)
}
