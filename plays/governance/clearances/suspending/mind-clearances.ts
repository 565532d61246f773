import { createContext, type World } from '@pilothouse/platform/create-context'
import type { Context } from '@pilothouse/platform/context'
import { installationIn } from '@pilothouse/platform/identity/person'
import { agenciesWithClearances, usesNaming, usesWithClearance } from '../store/cleared-uses.store.ts'
import { mindClearance } from './mind-clearance.ts'

/** Looks again at every clearance that names a model or tool, after its approval changed. */
export async function mindClearancesNaming(context: Context, { key }: { key: string }): Promise<void> {
  const uses = await context.transaction((db) => usesNaming(db, key))
  for (const useCaseId of uses) await mindClearance(context, { useCaseId })
}

/** Looks again at every clearance of the agency, after something that may concern any of them. */
export async function mindAllClearances(context: Context): Promise<void> {
  const uses = await context.transaction(usesWithClearance)
  for (const useCaseId of uses) await mindClearance(context, { useCaseId })
}

/** By the clock, over all agencies: what the calendar ended is written down and announced. */
export async function mindByTheClock(world: World, signal?: AbortSignal): Promise<void> {
  for (const agencyId of await agenciesWithClearances(world.db)) {
    if (signal?.aborted) return
    await mindAllClearances(createContext(world, installationIn(agencyId), 'clearances by the clock'))
  }
}
