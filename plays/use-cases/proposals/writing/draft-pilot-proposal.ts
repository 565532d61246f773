import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Declaration } from '../../ideas/declaration.ts'
import { findStartingPoint } from '../../reference/starting-point.store.ts'
import { copyAnswers, type CopyingDraft } from '../copying/copy-answers.ts'
import type { PilotProposal } from '../pilot-proposal.ts'
import { insertPilotProposal, type NewDraft } from '../pilot-proposal.store.ts'
import { insertProposalStep } from '../proposal-step.store.ts'
import type { Answers } from '../questionnaire/answers.ts'
import { latestVersion } from '../questionnaire/questionnaire.ts'
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
    const blank = { questionnaire: latestVersion, answers: { contact: context.person.email, ...answers }, copied: [] }
    const draft: NewDraft = { ...(await copiedFrom(context, db, blank, declared)), ideaId, declared }
    await refuseMisfits(db, draft)
    const proposal = await insertPilotProposal(db, draft, context.person, context.now())
    await insertProposalStep(db, proposal, { by: context.person, at: context.now() })
    await announce(db, context, { event: 'pilot proposal drafted', subject: proposal.id, detail: { ideaId } })
    return proposal
  })
}

/** What its author said to start from before there was a draft. A use that is gone since fills nothing. */
async function copiedFrom(
  context: Context,
  db: Database,
  blank: CopyingDraft,
  declared: readonly Declaration[],
): Promise<CopyingDraft> {
  let draft = blank
  for (const { similarId } of declared.filter(({ decision }) => decision === 'start from')) {
    const source = await findStartingPoint(db, similarId, context.person.agencyName)
    if (source) draft = copyAnswers(draft, source)
  }
  return draft
}
