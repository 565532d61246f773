import type { Context } from '@pilothouse/platform/context'
import { openGates } from '../../gates.ts'
import type { UseCase } from '../use-case.ts'
import { changeStage } from './change-stage.ts'

/** Ends a use. Its record, its history and its number stay for good. No gate stands before the end. */
export async function retireUseCase(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<UseCase> {
  return changeStage(context, { id, to: 'retired', reason }, openGates.stage)
}
