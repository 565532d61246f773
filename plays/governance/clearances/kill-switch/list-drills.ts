import type { Context } from '@pilothouse/platform/context'
import { drillsUnderWay } from './kill-switch-pull.store.ts'

/** Uses of the agency whose kill switch is being tried now. */
export async function listDrills(context: Context) {
  return context.transaction(async (db) => ({ drills: [...(await drillsUnderWay(db))] }))
}
