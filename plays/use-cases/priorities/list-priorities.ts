import type { Context } from '@pilothouse/platform/context'
import { findUseCase } from '../portfolio/use-case.store.ts'
import type { MissionPriority, PriorityOverview, StatedValue } from './mission-priority.ts'
import { findPriority, priorityOverview } from './mission-priority.store.ts'
import { statedValues } from './stated-value.store.ts'

/** All mission priorities with how the portfolio serves them. */
export async function listPriorities(context: Context): Promise<PriorityOverview> {
  return context.transaction(priorityOverview)
}

/** One priority with what uses say that they add to it. */
export async function openPriority(
  context: Context,
  { id }: { id: string },
): Promise<{ priority: MissionPriority; values: StatedValue[] }> {
  return context.transaction(async (db) => ({
    priority: await findPriority(db, id),
    values: await statedValues(db, { priorityId: id }),
  }))
}

/** What one use case says that it adds to the priorities. */
export async function listStatedValues(context: Context, { useCaseId }: { useCaseId: string }): Promise<StatedValue[]> {
  return context.transaction(async (db) => {
    await findUseCase(db, useCaseId)
    return statedValues(db, { useCaseId })
  })
}
