import { serve, type Routes } from '@pilothouse/platform/http/serve'
import * as contract from './contract.ts'
import { nameSponsor } from './name-sponsor.ts'
import { keepCommitment, noteCommitment } from './note-commitment.ts'
import { addStakeholder, changeStakeholder } from './set-stakeholder.ts'
import { showCoalition } from './show-coalition.ts'
import { escalateBlocker, raiseBlocker, resolveBlocker } from './turn-blocker.ts'

/** The doors of who stands behind a use. */
export function coalitionRoutes(routes: Routes): void {
  serve(routes, contract.showCoalition, showCoalition)
  serve(routes, contract.nameSponsor, nameSponsor)
  serve(routes, contract.addStakeholder, addStakeholder)
  serve(routes, contract.changeStakeholder, changeStakeholder)
  serve(routes, contract.noteCommitment, noteCommitment)
  serve(routes, contract.keepCommitment, keepCommitment)
  serve(routes, contract.raiseBlocker, raiseBlocker)
  serve(routes, contract.escalateBlocker, escalateBlocker)
  serve(routes, contract.resolveBlocker, resolveBlocker)
}
