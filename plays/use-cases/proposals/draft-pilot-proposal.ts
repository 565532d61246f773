import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Declaration } from '../ideas/declaration.ts'
import type { PilotProposal } from './pilot-proposal.ts'
import { insertPilotProposal } from './pilot-proposal.store.ts'
import { insertProposalStep } from './proposal-step.store.ts'
import type { Answers } from './questionnaire/answers.ts'
import { latestVersion } from './questionnaire/questionnaire.ts'
import { refuseMisfits } from './refuse-misfits.ts'

/** What a draft may start from: nothing, some answers, an idea. */
export interface DraftStart {
  readonly answers?: Answers
  readonly ideaId?: string
  readonly declared?: readonly Declaration[]
}

/** Starts a proposal. It is its owner's alone until it is submitted. */
export async function draftPilotProposal(context: Context, start: DraftStart): Promise<PilotProposal> {
  return context.transaction(async (db) => {
    const { answers = {}, ideaId = null, declared = [] } = start
    const draft = {
      questionnaire: latestVersion,
      answers: { contact: context.person.email, ...answers },
      ideaId,
      declared,
    }
    await refuseMisfits(db, draft)
    const proposal = await insertPilotProposal(db, draft, context.person, context.now())
    await insertProposalStep(db, proposal, { by: context.person, at: context.now() })
    await announce(db, context, { event: 'pilot proposal drafted', subject: proposal.id, detail: { ideaId } })
    return proposal
  })
}
