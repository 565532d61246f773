import type { Context } from '@pilothouse/platform/context'
import { findUseCase } from '@pilothouse/use-cases/server'
import type { Clearance } from '../clearance.ts'
import { takeDecision } from './decide-envelope.ts'
import { endClearance } from './end-clearance.ts'
import { holdVersion } from './hold-version.ts'
import { written } from './issue-clearance.ts'

/** Takes a clearance away for good. Only a new one lets calls pass again. */
export async function revokeClearance(
  context: Context,
  input: { useCaseId: string; version: number; reason: string },
): Promise<Clearance> {
  return context.transaction(async (db) => {
    const clearance = await holdVersion(db, context, input)
    const { path: _, ...authority } = await takeDecision(db, context, await findUseCase(db, input.useCaseId))
    await endClearance(db, context, clearance, input.reason, authority)
    return written(db, input.useCaseId)
  })
}
