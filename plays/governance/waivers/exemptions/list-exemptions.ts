import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { findUseCase } from '@pilothouse/use-cases/server'
import type { PilotExemption } from './pilot-exemption.ts'
import { listExemptionRows } from './pilot-exemption.store.ts'

/** The central list of exempt pilots, or those of one use. */
export async function listExemptions(
  context: Context,
  { useCaseId }: { useCaseId?: string | undefined },
): Promise<{ exemptions: PilotExemption[]; today: string }> {
  return context.transaction(async (db) => {
    if (useCaseId !== undefined) await findUseCase(db, useCaseId)
    return { exemptions: await listExemptionRows(db, useCaseId), today: dayOf(context.now()) }
  })
}
