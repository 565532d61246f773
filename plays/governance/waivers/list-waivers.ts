import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { findUseCase } from '@pilothouse/use-cases/server'
import type { Waiver } from './waiver.ts'
import { holdWaiver, listWaiverRows, waiversOf } from './waiver.store.ts'

/** The agency's register of waivers, or those of one use. */
export async function listWaivers(
  context: Context,
  { useCaseId }: { useCaseId?: string | undefined },
): Promise<{ waivers: Waiver[]; today: string }> {
  return context.transaction(async (db) => {
    if (useCaseId !== undefined) await findUseCase(db, useCaseId)
    const waivers = useCaseId === undefined ? await listWaiverRows(db) : await waiversOf(db, useCaseId)
    return { waivers, today: dayOf(context.now()) }
  })
}

/** One waiver. */
export async function openWaiver(context: Context, { id }: { id: string }): Promise<{ waiver: Waiver; today: string }> {
  return context.transaction(async (db) => {
    return { waiver: await holdWaiver(db, id), today: dayOf(context.now()) }
  })
}
