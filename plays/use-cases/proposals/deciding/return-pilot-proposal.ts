import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { holdForDecision } from './hold-for-decision.ts'
import type { PilotProposal, ReviewComment } from '../pilot-proposal.ts'
import { markProposal } from '../pilot-proposal.store.ts'
import { insertProposalStep } from '../proposal-step.store.ts'

/** What a reviewer asks for before deciding. */
export interface Return {
  readonly id: string
  readonly version: number
  readonly reason: string
  readonly comments: readonly ReviewComment[]
}

/** Gives a proposal back to its team, with comments on the questions that they should mend. */
export async function returnPilotProposal(
  context: Context,
  { id, version, reason, comments }: Return,
): Promise<PilotProposal> {
  return context.transaction(async (db) => {
    const submitted = await holdForDecision(context, db, { id, version, to: 'returned' })
    const returned = await markProposal(db, submitted, { status: 'returned' }, context.now())
    await insertProposalStep(db, returned, { by: context.person, at: context.now(), reason, comments })
    await announce(db, context, {
      event: 'pilot proposal returned',
      subject: id,
      detail: { reason, comments: comments.length },
    })
    return returned
  })
}
