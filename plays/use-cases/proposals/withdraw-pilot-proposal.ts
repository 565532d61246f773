import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { canMove, type PilotProposal } from './pilot-proposal.ts'
import { holdPilotProposal, markProposal } from './pilot-proposal.store.ts'
import { insertProposalStep } from './proposal-step.store.ts'

/** Takes a proposal back for good. It stays on record. */
export async function withdrawPilotProposal(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<PilotProposal> {
  return context.transaction(async (db) => {
    const proposal = await holdPilotProposal(db, id)
    if (proposal.ownerId !== context.person.id)
      throw new Refusal('not-allowed', `Only ${proposal.ownerName}, who owns this proposal, may withdraw it.`)
    if (!canMove(proposal, 'withdrawn'))
      throw new Refusal('conflict', `This proposal is ${proposal.status}, so it cannot be withdrawn.`)
    const withdrawn = await markProposal(db, proposal, { status: 'withdrawn' }, context.now())
    await insertProposalStep(db, withdrawn, { by: context.person, at: context.now(), reason })
    await announce(db, context, { event: 'pilot proposal withdrawn', subject: id, detail: { reason } })
    return withdrawn
  })
}
