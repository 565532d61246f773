import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayKeepUseCase } from '@pilothouse/use-cases/permissions'
import { holdUseCase } from '@pilothouse/use-cases/server'
import type { UseCase } from '@pilothouse/use-cases/portfolio/use-case'

/** The use, held still, if this person keeps it. */
export async function holdCoalition(context: Context, db: Database, useCaseId: string): Promise<UseCase> {
  const useCase = await holdUseCase(db, useCaseId)
  if (!mayKeepUseCase(context.person, useCase))
    throw new Refusal(
      'not-allowed',
      `Only ${useCase.ownerName}, who owns this use, and the Chief AI Officer write here.`,
    )
  return useCase
}

/** Who writes, and when. */
export const writingOf = ({ person, now }: Pick<Context, 'person' | 'now'>) => ({ byName: person.name, at: now() })
