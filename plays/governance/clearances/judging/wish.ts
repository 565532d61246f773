import { dayOf } from '@pilothouse/platform/day'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Context } from '@pilothouse/platform/context'
import { findPilotScope, findUseCase } from '@pilothouse/use-cases/server'
import type { PilotScope } from '@pilothouse/use-cases/portfolio/pilot-scope'
import type { UseCase } from '@pilothouse/use-cases/portfolio/use-case'
import type { Envelope } from '../clearance.ts'

/** What is asked for: a clearance of this use, in the stage that it has now. */
export interface Wish {
  readonly useCase: UseCase
  readonly scope: PilotScope | null
  /** Null: only what the use itself lacks is asked. */
  readonly envelope: Envelope | null
  readonly day: string
}

/** Reads what a wish is judged by. */
export async function wishFor(
  db: Database,
  context: Context,
  { useCaseId, envelope }: { useCaseId: string; envelope: Envelope | null },
): Promise<Wish> {
  const useCase = await findUseCase(db, useCaseId)
  return { useCase, scope: await findPilotScope(db, useCaseId), envelope, day: dayOf(context.now()) }
}
