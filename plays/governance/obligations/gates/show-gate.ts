import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { findUseCase } from '@pilothouse/use-cases/server'
import type { GatedStage } from '../../policy-packs/policy-pack.ts'
import { findOpenPassage, listOpenPassages } from './emergency-passage.store.ts'
import type { Gate } from './gate.ts'
import { obligationsDue } from './obligations-due.ts'
import { missingDuties } from './missing-duties.ts'
import { gateBefore } from './stage-gate.ts'

/** What is missing before a use may enter a stage, before anybody tries. */
export async function showGate(
  context: Context,
  { useCaseId, to }: { useCaseId: string; to: GatedStage },
): Promise<Gate> {
  return context.transaction(async (db) => {
    const { stage } = await findUseCase(db, useCaseId)
    if (gateBefore(stage, to) === null) return { to, missing: [], passage: null }
    const due = await obligationsDue(db, useCaseId, to, dayOf(context.now()))
    const passage = await findOpenPassage(db, useCaseId, context.now())
    return { to, missing: [...missingDuties(due)], passage: passage?.toStage === to ? passage : null }
  })
}

/** Emergency passages of the agency that are open now. */
export async function listOpenEmergencies(context: Context) {
  return { passages: [...(await context.transaction((db) => listOpenPassages(db, context.now())))] }
}
