import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { openPilotProposal } from '@pilothouse/use-cases/server'
import type { ProhibitedAnswers, ProhibitedUse, ProhibitedUseDeclaration } from './prohibited-use.ts'
import { findDeclaration, insertDeclaration, prohibitedUses } from './prohibited-use.store.ts'

/** The prohibited uses, and what was declared about them for one proposal. */
export interface ProposalCheck {
  readonly title: string
  readonly uses: ProhibitedUse[]
  readonly declaration: ProhibitedUseDeclaration | null
}

/** What the list asks of a proposal, and what its owner said last. */
export async function checkProhibitedUses(
  context: Context,
  { proposalId }: { proposalId: string },
): Promise<ProposalCheck> {
  return context.transaction(async (db) => {
    const { proposal } = await openPilotProposal(context.within(db), { id: proposalId })
    return {
      title: proposal.title,
      uses: [...(await prohibitedUses(db))],
      declaration: await findDeclaration(db, proposalId),
    }
  })
}

/** Keeps what the owner of a proposal says about each prohibited use. */
export async function declareProhibitedUses(
  context: Context,
  { proposalId, answers }: { proposalId: string; answers: ProhibitedAnswers },
): Promise<ProposalCheck> {
  return context.transaction(async (db) => {
    const { proposal } = await openPilotProposal(context.within(db), { id: proposalId })
    if (proposal.ownerId !== context.person.id)
      throw new Refusal('not-allowed', `Only ${proposal.ownerName}, who owns this proposal, answers this.`)
    const uses = await prohibitedUses(db)
    const open = uses.filter(({ key }) => answers[key] === undefined)
    if (open.length > 0) {
      const fields = Object.fromEntries(open.map(({ key, title }) => [`answers.${key}`, `Answer “${title}”.`]))
      throw new Refusal('invalid', 'Answer each line. “Not sure” is an answer too.', { fields })
    }
    const known = new Set(uses.map(({ key }) => key))
    const kept = Object.fromEntries(Object.entries(answers).filter(([key]) => known.has(key)))
    await insertDeclaration(db, { proposalId, answers: kept, by: context.person, at: context.now() })
    await announce(db, context, { event: 'prohibited uses declared', subject: proposalId, detail: { answers: kept } })
    return checkProhibitedUses(context.within(db), { proposalId })
  })
}
