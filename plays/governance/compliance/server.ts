import { serve, type Routes } from '@pilothouse/platform/http/serve'
import { assignSection } from './assign-section.ts'
import { beginDocument } from './begin-document.ts'
import * as contract from './contract.ts'
import { listCompliance } from './list-compliance.ts'
import { openDocument } from './open-document.ts'
import { publishDocument } from './publish-document.ts'
import { saveSection } from './save-section.ts'

/** The doors of what the agency owes the public. */
export function complianceRoutes(routes: Routes): void {
  serve(routes, contract.listCompliance, listCompliance)
  serve(routes, contract.beginDocument, beginDocument)
  serve(routes, contract.openDocument, openDocument)
  serve(routes, contract.assignSection, assignSection)
  serve(routes, contract.saveSection, saveSection)
  serve(routes, contract.publishDocument, publishDocument)
}
