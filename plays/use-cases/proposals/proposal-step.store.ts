import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { ProposalStep, type PilotProposal, type ReviewComment } from './pilot-proposal.ts'

/** Adds a step to a proposal's history, with its answers as they stand. */
export async function insertProposalStep(
  db: Database,
  proposal: PilotProposal,
  step: { by: Person; at: Date; reason?: string; comments?: readonly ReviewComment[] },
): Promise<void> {
  const { by, at, reason = '', comments = [] } = step
  await db
    .insertInto('proposal_step')
    .values({
      proposal_id: proposal.id,
      status: proposal.status,
      by_id: by.id,
      by_name: by.name,
      at,
      reason,
      comments: JSON.stringify(comments),
      answers: JSON.stringify(proposal.answers),
    })
    .execute()
}

/** The steps of a proposal, the latest first. */
export async function proposalStepsOf(db: Database, proposalId: string): Promise<readonly ProposalStep[]> {
  const rows = await db
    .selectFrom('proposal_step')
    .select(['id', 'status', 'by_name as byName', 'at', 'reason', 'comments', 'answers'])
    .where('proposal_id', '=', proposalId)
    .orderBy('place', 'desc')
    .execute()
  return rows.map((row) => ProposalStep.parse(row))
}
