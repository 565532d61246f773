import { serve, serveDownload, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { judgeDocument } from './judge-document.ts'
import { downloadDocument, openDocuments } from './open-documents.ts'
import { recordDocument } from './record-document.ts'
import { saveFactSheet } from './save-fact-sheet.ts'

/** The doors of what vendors give. */
export function vendorDocumentRoutes(routes: Routes): void {
  serve(routes, contract.openDocuments, openDocuments)
  serve(routes, contract.recordDocument, recordDocument)
  serve(routes, contract.judgeDocument, judgeDocument)
  serveDownload(routes, contract.downloadDocument, downloadDocument)
  serve(routes, contract.saveFactSheet, saveFactSheet)
}
