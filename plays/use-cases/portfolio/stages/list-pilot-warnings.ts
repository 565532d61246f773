import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { PilotWarnings } from './pilot-scope.ts'
import { pilotsEnding } from './pilot-scope.store.ts'

/** Pilots whose time runs out or has run out, and how many run without a scope. */
export async function listPilotWarnings(context: Context): Promise<PilotWarnings> {
  return context.transaction((db) => pilotsEnding(db, dayOf(context.now())))
}
