import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayKeepUseCase } from '../permissions.ts'
import { findUseCase } from '../portfolio/use-case.store.ts'
import type { StatedValue } from './mission-priority.ts'
import { refuseRetiredPriority, statedValues, stateValue, withdrawValue } from './stated-value.store.ts'

/** Says what a use case adds to a mission priority, in place of what it said before. */
export async function stateMissionValue(
  context: Context,
  input: { useCaseId: string; priorityId: string; statement: string },
): Promise<StatedValue[]> {
  return context.transaction(async (db) => {
    const { useCaseId, priorityId, statement } = input
    await refuseOthers(context, db, useCaseId)
    await refuseRetiredPriority(db, priorityId)
    await stateValue(db, { ...input, byName: context.person.name, at: context.now() })
    await announce(db, context, {
      event: 'mission value stated',
      subject: useCaseId,
      detail: { priorityId, statement },
    })
    return statedValues(db, { useCaseId })
  })
}

/** Takes back what a use case said about a priority. */
export async function withdrawMissionValue(
  context: Context,
  input: { useCaseId: string; priorityId: string },
): Promise<StatedValue[]> {
  return context.transaction(async (db) => {
    const { useCaseId, priorityId } = input
    await refuseOthers(context, db, useCaseId)
    const withdrawn = await withdrawValue(db, { ...input, byName: context.person.name, at: context.now() })
    if (withdrawn === 0) throw new Refusal('conflict', 'This use case states nothing for that priority.')
    await announce(db, context, { event: 'mission value withdrawn', subject: useCaseId, detail: { priorityId } })
    return statedValues(db, { useCaseId })
  })
}

async function refuseOthers(context: Context, db: Database, useCaseId: string): Promise<void> {
  const useCase = await findUseCase(db, useCaseId)
  if (!mayKeepUseCase(context.person, useCase)) {
    throw new Refusal(
      'not-allowed',
      `Only ${useCase.ownerName}, who owns this use case, or the Chief AI Officer may state its value.`,
    )
  }
}
