import type { Context } from '@pilothouse/platform/context'
import type { DeterminationLine } from './determination.ts'
import { determinationLines } from './determination.store.ts'

/** Every use whose determination waits, is missing or stands. */
export async function listDeterminations(context: Context): Promise<{ lines: DeterminationLine[] }> {
  return context.transaction(async (db) => ({ lines: await determinationLines(db) }))
}
