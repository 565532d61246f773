import { bytes } from 'node:stream/consumers'
import { serve, serveDownload, serveUpload, type Routes } from '@pilothouse/platform/http/serve'
import { listInventory } from './cells/list-inventory.ts'
import { mendCell } from './cells/mend-cell.ts'
import { proposeInventoryId } from './cells/next-inventory-id.ts'
import { openCells } from './cells/open-cells.ts'
import { compareWithFile } from './continuity/compare-with-file.ts'
import * as contract from './contract.ts'
import { editCots } from './cots/edit-cots.ts'
import { importCots } from './cots/import-cots.ts'
import { listCots } from './cots/list-cots.ts'
import { downloadRecord } from './exports/export-record.ts'
import { lintRecord, listFindings, showLint } from './linting/lint-record.ts'

/** The doors of the inventory as a record. */
export function recordRoutes(routes: Routes): void {
  serve(routes, contract.showLint, showLint)
  serve(routes, contract.lintRecord, lintRecord)
  serve(routes, contract.listFindings, listFindings)
  serve(routes, contract.proposeInventoryId, proposeInventoryId)
  serveDownload(routes, contract.exportRecord, downloadRecord)
  serve(routes, contract.listInventory, listInventory)
  serve(routes, contract.openCells, openCells)
  serve(routes, contract.mendCell, mendCell)
  serveUpload(routes, contract.compareWithFile, async (context, input, body) =>
    compareWithFile(context, input, await bytes(body)),
  )
  serve(routes, contract.listCots, listCots)
  serve(routes, contract.editCots, editCots)
  serveUpload(routes, contract.importCots, async (context, input, body) =>
    importCots(context, input, await bytes(body)),
  )
}
