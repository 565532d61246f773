import { serveDownload, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { exportIdeas, exportInventoryList, exportPilotProposals, exportUseCases } from './export-lists.ts'

/** The doors through which lists are taken away whole. */
export function listRoutes(routes: Routes): void {
  serveDownload(routes, contract.exportUseCases, exportUseCases)
  serveDownload(routes, contract.exportIdeas, exportIdeas)
  serveDownload(routes, contract.exportPilotProposals, exportPilotProposals)
  serveDownload(routes, contract.exportInventoryList, exportInventoryList)
}
