import { serve, serveDownload, serveUpload, type Routes } from '@pilothouse/platform/http/serve'
import { addPolicyPack, checkPolicyPack } from './reading/add-policy-pack.ts'
import { applyPolicyPack } from './adoptions/apply-policy-pack.ts'
import { endPolicyPack } from './adoptions/end-policy-pack.ts'
import { previewPolicyPack, previewPolicyPackEnd } from './adoptions/preview-policy-pack.ts'
import * as contract from './contract.ts'
import { downloadPolicyPack } from './listing/download-policy-pack.ts'
import { listPolicyPacks, openPolicyPack } from './listing/list-policy-packs.ts'

/** The doors of the policy packs. */
export function policyPackRoutes(routes: Routes): void {
  serve(routes, contract.listPolicyPacks, listPolicyPacks)
  serve(routes, contract.previewPolicyPack, previewPolicyPack)
  serve(routes, contract.openPolicyPack, openPolicyPack)
  serveDownload(routes, contract.downloadPolicyPack, downloadPolicyPack)
  serveUpload(routes, contract.checkPolicyPack, checkPolicyPack)
  serveUpload(routes, contract.addPolicyPack, addPolicyPack)
  serve(routes, contract.applyPolicyPack, applyPolicyPack)
  serve(routes, contract.previewPolicyPackEnd, previewPolicyPackEnd)
  serve(routes, contract.endPolicyPack, endPolicyPack)
}
