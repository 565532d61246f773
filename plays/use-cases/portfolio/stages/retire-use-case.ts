import type { Context } from '@pilothouse/platform/context'
import type { UseCase } from '../use-case.ts'
import { changeStage } from './change-stage.ts'

/** Ends a use. Its record, its history and its number stay for good. */
export async function retireUseCase(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<UseCase> {
  return changeStage(context, { id, to: 'retired', reason })
}
