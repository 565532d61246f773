import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findUseCase } from '../portfolio/use-case.store.ts'
import { holdOpenIdea } from './hold-open-idea.ts'
import type { Idea } from './idea.ts'
import { settleIdea } from './idea.store.ts'

/** Adds an idea to a use case that exists already; its author is told which and why. */
export async function joinIdea(
  context: Context,
  input: { id: string; useCaseId: string; reason: string },
): Promise<Idea> {
  return context.transaction(async (db) => {
    const { id, useCaseId, reason } = input
    const idea = await holdOpenIdea(db, id)
    const useCase = await findUseCase(db, useCaseId)
    if (useCase.stage === 'retired')
      throw new Refusal('conflict', `“${useCase.title}” is retired. Choose a use case that goes on.`)
    const outcome = `Joined to “${useCase.title}”: ${reason}`
    const joined = await settleIdea(db, id, { state: 'joined', outcome, useCaseId }, context.person, context.now())
    await announce(db, context, {
      event: 'idea joined',
      subject: id,
      detail: { useCaseId, reason, author: idea.filedById },
    })
    return joined
  })
}
