import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findUseCase } from '../use-case.store.ts'
import { insertScore, latestScores, scoreSummary } from './score.store.ts'
import type { Levels, Rationale, UseCaseScores } from './score.ts'
import { scoringGuide } from './scoring-guide.ts'

/** Scores a use under the guide in force. A person's latest scores count; what they scored before stays on record. */
export async function scoreUseCase(
  context: Context,
  input: { id: string; levels: Levels; rationale: Rationale },
): Promise<UseCaseScores> {
  return context.transaction(async (db) => {
    const { id, levels, rationale } = input
    const useCase = await findUseCase(db, id)
    if (useCase.ownerId === context.person.id) {
      throw new Refusal(
        'not-allowed',
        'You own this use case, so others score it. State its value for a mission priority instead.',
      )
    }
    if (useCase.stage === 'retired') throw new Refusal('conflict', 'A retired use case is not scored any more.')
    await insertScore(db, {
      useCaseId: id,
      guide: scoringGuide.version,
      levels,
      rationale,
      by: context.person,
      at: context.now(),
    })
    await announce(db, context, {
      event: 'use case scored',
      subject: id,
      detail: { guide: scoringGuide.version, ...levels },
    })
    return { summary: await scoreSummary(db, id), scores: await latestScores(db, id) }
  })
}

/** Who scored a use, how, and what comes out of it. */
export async function showScores(context: Context, { id }: { id: string }): Promise<UseCaseScores> {
  return context.transaction(async (db) => {
    await findUseCase(db, id)
    return { summary: await scoreSummary(db, id), scores: await latestScores(db, id) }
  })
}
