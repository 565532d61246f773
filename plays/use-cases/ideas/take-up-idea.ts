import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { createUseCase } from '../portfolio/create-use-case.ts'
import { draftPilotProposal } from '../proposals/writing/draft-pilot-proposal.ts'
import { holdOpenIdea } from './hold-open-idea.ts'
import type { Idea } from './idea.ts'
import { settleIdea, type Settlement } from './idea.store.ts'

/** What somebody makes of an idea, and for which organisation. */
export interface TakingUp {
  readonly id: string
  readonly as: 'proposal' | 'use case'
  readonly organisationId: string
}

/** Goes on with an idea as a draft proposal or as a use case; who takes it up owns it from here. */
export async function takeUpIdea(context: Context, input: TakingUp): Promise<Idea> {
  return context.transaction(async (db) => {
    const idea = await holdOpenIdea(db, input.id)
    const begun = await begin(context.within(db), idea, input)
    const outcome = `${context.person.name} goes on with it as a ${input.as === 'proposal' ? 'pilot proposal' : 'use case'}.`
    const taken = await settleIdea(db, idea.id, { state: 'taken up', outcome, ...begun }, context.person, context.now())
    await announce(db, context, {
      event: 'idea taken up',
      subject: idea.id,
      detail: { ...begun, author: idea.filedById },
    })
    return taken
  })
}

async function begin(
  context: Context,
  idea: Idea,
  { as, organisationId }: TakingUp,
): Promise<Pick<Settlement, 'proposalId' | 'useCaseId'>> {
  if (as === 'proposal') {
    const answers = { title: idea.title, organisation: organisationId, problem: idea.text }
    return { proposalId: (await draftPilotProposal(context, { answers, ideaId: idea.id, declared: idea.declared })).id }
  }
  const reason = `From an idea of ${idea.filedByName}.`
  const { title, text: summary } = idea
  return { useCaseId: (await createUseCase(context, { organisationId, title, summary, stage: 'idea', reason })).id }
}
