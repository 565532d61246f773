import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { maySeeProposal } from '../permissions.ts'
import { declaredUses } from '../reference/declared-uses.ts'
import { namesIn } from './naming.store.ts'
import type { ProposalRecord } from './pilot-proposal.ts'
import { findPilotProposal } from './pilot-proposal.store.ts'
import { proposalStepsOf } from './proposal-step.store.ts'

/** A proposal with its history. A draft shows only to those involved, and to who oversees the programme. */
export async function openPilotProposal(context: Context, { id }: { id: string }): Promise<ProposalRecord> {
  return context.transaction(async (db) => {
    const proposal = await findPilotProposal(db, id)
    if (!maySeeProposal(context.person, proposal)) {
      throw new Refusal('not-found', 'There is no such proposal. Look for it in the list of proposals.')
    }
    return {
      proposal,
      steps: [...(await proposalStepsOf(db, id))],
      names: await namesIn(db, proposal.answers),
      declaredUses: await declaredUses(context, db, proposal.declared),
    }
  })
}
