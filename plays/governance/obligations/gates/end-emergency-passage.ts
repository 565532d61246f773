import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findOrganisation, findUseCase } from '@pilothouse/use-cases/server'
import { mayOpenEmergency } from '../../permissions.ts'
import { holdPassage, holdSpentPassages, markPassageEnded } from './emergency-passage.store.ts'
import type { EmergencyPassage } from './emergency-passage.ts'
import { gatedStage, obligationsDue } from './obligations-due.ts'

/** Ends an emergency passage before its time. */
export async function endEmergencyPassage(
  context: Context,
  { id, because }: { id: string; because: string },
): Promise<{ id: string }> {
  return context.transaction(async (db) => {
    const passage = await holdPassage(db, id)
    const useCase = await findUseCase(db, passage.useCaseId)
    const { path } = await findOrganisation(db, useCase.organisationId)
    if (!mayOpenEmergency(context.person, path)) {
      throw new Refusal('not-allowed', 'Only the Chief AI Officer, in person, may end an emergency passage early.')
    }
    if (passage.endedAt !== null) throw new Refusal('conflict', 'This emergency passage has ended already.')
    await end(db, context, passage, because)
    return { id }
  })
}

/** Ends every emergency passage of the agency whose time is over. Returns how many. */
export async function endSpentPassages(context: Context): Promise<number> {
  return context.transaction(async (db) => {
    const spent = await holdSpentPassages(db, context.now())
    for (const passage of spent) await end(db, context, passage, 'Its time is over.')
    return spent.length
  })
}

/** The entry says how many duties of the stage that the use is in are still owed: others decide what follows. */
async function end(db: Database, context: Context, passage: EmergencyPassage, because: string): Promise<void> {
  await markPassageEnded(db, passage.id, because, context.now())
  const { stage } = await findUseCase(db, passage.useCaseId)
  const gated = gatedStage(stage)
  const owed = gated ? await obligationsDue(db, passage.useCaseId, gated, dayOf(context.now())) : []
  await announce(db, context, {
    event: 'emergency passage ended',
    subject: passage.useCaseId,
    detail: { passageId: passage.id, toStage: passage.toStage, because, stillOwed: owed.length },
  })
}
