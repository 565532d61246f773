import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { lightOn, type ClearanceLight } from '../light.ts'
import { allClearances, clearancesOf } from '../store/clearance.store.ts'

/** The light of each of these uses on a day, in their order. */
export async function lightsOf(
  db: Database,
  useCaseIds: readonly string[],
  day: string,
): Promise<{ useCaseId: string; light: ClearanceLight }[]> {
  const clearances = await clearancesOf(db, useCaseIds)
  return useCaseIds.map((useCaseId) => ({ useCaseId, light: lightOn(clearances.get(useCaseId) ?? null, day) }))
}

/** The lights of many uses today. */
export async function listLights(context: Context, { useCaseId }: { useCaseId: readonly string[] }) {
  return { lights: await context.transaction((db) => lightsOf(db, useCaseId, dayOf(context.now()))) }
}

/** How many uses show each light today. A use that has a newer clearance is counted by that one. */
export async function countLights(context: Context) {
  return context.transaction(async (db) => {
    const day = dayOf(context.now())
    const newest = new Map((await allClearances(db)).toReversed().map((one) => [one.useCaseId, one]))
    for (const one of await allClearances(db)) if (one.state !== 'revoked') newest.set(one.useCaseId, one)
    const byKind = Map.groupBy(newest.values(), (one) => lightOn(one, day).kind)
    return { counts: [...byKind].map(([light, found]) => ({ light, count: found.length })) }
  })
}
