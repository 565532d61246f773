import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayDecideProposal } from '../../permissions.ts'
import { canMove, type PilotProposal, type ProposalStatus } from '../pilot-proposal.ts'
import { holdPilotProposal } from '../pilot-proposal.store.ts'
import { refuseOtherVersion } from '../refuse-other-version.ts'

/** The proposal, held still, if this person may take that step with it: never its owner, and nobody who worked on it. */
export async function holdForDecision(
  context: Context,
  db: Database,
  step: { id: string; version: number; to: ProposalStatus },
): Promise<PilotProposal> {
  const proposal = await holdPilotProposal(db, step.id)
  if (proposal.involved.includes(context.person.id)) {
    throw new Refusal(
      'not-allowed',
      'You own this proposal or worked on it, so somebody else on the board must decide about it.',
    )
  }
  if (!mayDecideProposal(context.person, proposal)) {
    throw new Refusal('not-allowed', 'Only a board member or the Chief AI Officer may decide about a proposal.')
  }
  if (!canMove(proposal, step.to))
    throw new Refusal('conflict', `This proposal is ${proposal.status}; only a submitted one can be decided.`)
  refuseOtherVersion(proposal, step.version)
  return proposal
}
