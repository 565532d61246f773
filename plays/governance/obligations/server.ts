import { z } from 'zod'
import { serve, serveDownload, type Routes } from '@pilothouse/platform/http/serve'
import { workOn, type JobWork } from '@pilothouse/platform/jobs/job-work'
import * as contract from './contract.ts'
import * as gateContract from './gates/contract.ts'
import { attachEvidence } from './evidence/attach-evidence.ts'
import { downloadEvidence } from './evidence/download-evidence.ts'
import { withdrawEvidence } from './evidence/withdraw-evidence.ts'
import { showFacts } from './facts/show-facts.ts'
import { stateFacts } from './facts/state-facts.ts'
import { endEmergencyPassage } from './gates/end-emergency-passage.ts'
import { openEmergencyPassage } from './gates/open-emergency-passage.ts'
import { listOpenEmergencies, showGate } from './gates/show-gate.ts'
import { exportObligations } from './listing/export-obligations.ts'
import { findObligation } from './listing/find-obligation.ts'
import { listObligationPacks, listObligations } from './listing/list-obligations.ts'
import { listUseObligations } from './listing/list-use-obligations.ts'
import { recomputeEveryObligation } from './recompute/recompute-obligations.ts'

/** The doors of duties, evidence and gates. */
export function obligationRoutes(routes: Routes): void {
  serve(routes, contract.listObligations, listObligations)
  serve(routes, contract.listObligationPacks, listObligationPacks)
  serveDownload(routes, contract.exportObligations, exportObligations)
  serve(routes, contract.findObligation, findObligation)
  serve(routes, contract.listUseObligations, listUseObligations)
  serve(routes, contract.showFacts, showFacts)
  serve(routes, contract.stateFacts, stateFacts)
  serve(routes, gateContract.showGate, showGate)
  serve(routes, contract.attachEvidence, attachEvidence)
  serve(routes, contract.withdrawEvidence, withdrawEvidence)
  serveDownload(routes, contract.downloadEvidence, downloadEvidence)
  serve(routes, gateContract.openEmergencyPassage, openEmergencyPassage)
  serve(routes, gateContract.endEmergencyPassage, endEmergencyPassage)
  serve(routes, gateContract.listOpenEmergencies, listOpenEmergencies)
}

/** The background work of duties. */
export const obligationJobs: Readonly<Record<string, JobWork>> = {
  'recompute obligations': workOn(z.object({}), (context, _input, progress) =>
    recomputeEveryObligation(context, progress.report),
  ),
}
