import type { Context } from '@pilothouse/platform/context'
import { findUseCase } from '@pilothouse/use-cases/server'
import { stageGate } from '../../obligations/gates/stage-gate.ts'
import { ClearedStage } from '../clearance.ts'

/**
 * Notes what lapsed, and reads again the evidence files that a decision about this use rests on, so that one that was
 * tampered with counts no longer. Called before the deciding transaction: what it finds stays, even when that refuses.
 */
export async function checkFilesBehind(context: Context, useCaseId: string): Promise<void> {
  const { stage } = await context.transaction((db) => findUseCase(db, useCaseId))
  const cleared = ClearedStage.safeParse(stage).data
  if (cleared) await stageGate.lookAhead(context, { useCaseId, from: null, to: cleared })
}
