import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import type { ProposalGate } from '../gates.ts'
import { mayOwnUseCases } from '../permissions.ts'
import { findOrganisation } from '../portfolio/use-case.store.ts'
import { unconfirmedCopies, whatIsLeft } from './copying/copied-answer.ts'
import { canMove, type PilotProposal } from './pilot-proposal.ts'
import { holdPilotProposal, markProposal } from './pilot-proposal.store.ts'
import { insertProposalStep } from './proposal-step.store.ts'
import { textOf } from './questionnaire/answers.ts'
import { questionnaireOf, questionsOf } from './questionnaire/questionnaire.ts'
import { refuseOtherVersion } from './refuse-other-version.ts'

/** Hands a complete proposal to the review board. From here on only the board can move it, or its owner withdraw it. */
export async function submitPilotProposal(
  context: Context,
  input: { id: string; version: number },
  gate: ProposalGate,
): Promise<PilotProposal> {
  return context.transaction(async (db) => {
    const draft = await holdPilotProposal(db, input.id)
    if (draft.ownerId !== context.person.id)
      throw new Refusal('not-allowed', `Only ${draft.ownerName}, who owns this proposal, may submit it.`)
    if (!canMove(draft, 'submitted'))
      throw new Refusal('conflict', `This proposal is ${draft.status}, so it cannot be submitted.`)
    refuseOtherVersion(draft, input.version)
    refuseGaps(draft)
    const organisation = await findOrganisation(db, textOf(draft.answers['organisation']))
    if (!mayOwnUseCases(context.person, organisation.path)) {
      throw new Refusal(
        'not-allowed',
        `You may not propose pilots for ${organisation.name}. Choose an office that your role reaches.`,
      )
    }
    await refuseMissing(context, db, draft, gate)
    const submitted = await markProposal(db, draft, { status: 'submitted' }, context.now())
    await insertProposalStep(db, submitted, { by: context.person, at: context.now() })
    await announce(db, context, {
      event: 'pilot proposal submitted',
      subject: draft.id,
      detail: { title: draft.title },
    })
    return submitted
  })
}

function refuseGaps(draft: PilotProposal): void {
  const faults = whatIsLeft(draft)
  if (faults.length === 0) return
  const fields = Object.fromEntries(faults.map(({ question, message }) => [question, message]))
  const count = faults.length === 1 ? 'One answer is' : `${faults.length} answers are`
  throw new Refusal('invalid', `${count} missing or not right yet.${sayUnconfirmed(draft)}`, { fields })
}

function sayUnconfirmed({ questionnaire, answers, copied }: PilotProposal): string {
  const questions = new Set(unconfirmedCopies(copied, answers).map(({ question }) => question))
  const labels = questionsOf(questionnaireOf(questionnaire)).flatMap(({ id, label }) =>
    questions.has(id) ? [`“${label}”`] : [],
  )
  return labels.length === 0 ? '' : ` Taken from another use and not confirmed: ${labels.join(', ')}.`
}

async function refuseMissing(context: Context, db: Database, draft: PilotProposal, gate: ProposalGate): Promise<void> {
  const missing = await gate(context, db, draft)
  if (missing.length > 0) throw new Refusal('conflict', 'Something stands in the way of this proposal.', { missing })
}
