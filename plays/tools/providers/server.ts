import { serve, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { editProvider } from './edit-provider.ts'
import { listProviders, openProvider } from './list-providers.ts'
import { recordProvider } from './record-provider.ts'

/** The doors of the providers. */
export function providerRoutes(routes: Routes): void {
  serve(routes, contract.listProviders, listProviders)
  serve(routes, contract.openProvider, openProvider)
  serve(routes, contract.recordProvider, recordProvider)
  serve(routes, contract.editProvider, editProvider)
}
