import { serve, serveDownload, type Routes } from '@pilothouse/platform/http/serve'
import type { ProposalGate } from '../gates.ts'
import * as contract from './contract.ts'
import { confirmCopiedAnswer } from './copying/confirm-copied-answer.ts'
import { declareSimilarUse } from './copying/declare-similar-use.ts'
import { decidePilotProposal } from './deciding/decide-pilot-proposal.ts'
import { draftPilotProposal } from './writing/draft-pilot-proposal.ts'
import { listPilotProposals, listProposalChoices } from './listing/list-pilot-proposals.ts'
import { openPilotProposal } from './open-pilot-proposal.ts'
import { printPilotProposal } from './print/print-pilot-proposal.ts'
import { returnPilotProposal } from './deciding/return-pilot-proposal.ts'
import { savePilotProposal } from './writing/save-pilot-proposal.ts'
import { submitPilotProposal } from './submit-pilot-proposal.ts'
import { withdrawPilotProposal } from './withdraw-pilot-proposal.ts'

/** The doors of the pilot proposals. */
export function proposalRoutes(routes: Routes, gate: ProposalGate): void {
  serve(routes, contract.listPilotProposals, listPilotProposals)
  serve(routes, contract.listProposalChoices, listProposalChoices)
  serve(routes, contract.openPilotProposal, openPilotProposal)
  serve(routes, contract.draftPilotProposal, draftPilotProposal)
  serve(routes, contract.savePilotProposal, savePilotProposal)
  serve(routes, contract.declareSimilarUse, declareSimilarUse)
  serve(routes, contract.confirmCopiedAnswer, confirmCopiedAnswer)
  serve(routes, contract.submitPilotProposal, (context, input) => submitPilotProposal(context, input, gate))
  serve(routes, contract.withdrawPilotProposal, withdrawPilotProposal)
  serve(routes, contract.returnPilotProposal, returnPilotProposal)
  serve(routes, contract.decidePilotProposal, decidePilotProposal)
  serveDownload(routes, contract.printPilotProposal, printPilotProposal)
}
