import { serve, serveDownload, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { editEntry } from './edit-entry.ts'
import { exportCatalogue } from './export-catalogue.ts'
import { listCatalogue } from './list-catalogue.ts'
import { openEntry } from './open-entry.ts'
import { proposeEntry } from './propose-entry.ts'

/** The doors of the catalogue. */
export function catalogueRoutes(routes: Routes): void {
  serve(routes, contract.listCatalogue, listCatalogue)
  serveDownload(routes, contract.exportCatalogue, exportCatalogue)
  serve(routes, contract.openEntry, openEntry)
  serve(routes, contract.proposeEntry, proposeEntry)
  serve(routes, contract.editEntry, editEntry)
}
