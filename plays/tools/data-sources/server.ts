import { serve, type Routes } from '@pilothouse/platform/http/serve'
import { checkSource } from './check-source.ts'
import * as contract from './contract.ts'
import { listSources, openSource } from './open-source.ts'
import { editSource, recordSource } from './record-source.ts'

/** The doors of the data sources. */
export function dataSourceRoutes(routes: Routes): void {
  serve(routes, contract.listSources, listSources)
  serve(routes, contract.openSource, openSource)
  serve(routes, contract.recordSource, recordSource)
  serve(routes, contract.editSource, editSource)
  serve(routes, contract.checkSource, checkSource)
}
