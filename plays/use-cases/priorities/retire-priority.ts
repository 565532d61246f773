import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { MissionPriority } from './mission-priority.ts'
import { findPriority, updatePriority } from './mission-priority.store.ts'

/** Ends a priority. What uses stated for it stays on record. */
export async function retirePriority(
  context: Context,
  input: { id: string; version: number; reason: string },
): Promise<MissionPriority> {
  return context.transaction(async (db) => {
    const { id, version, reason } = input
    if ((await findPriority(db, id)).retiredAt) throw new Refusal('conflict', 'This priority is retired already.')
    const retired = await updatePriority(db, id, version, { retiredReason: reason }, context.now())
    await announce(db, context, { event: 'mission priority retired', subject: id, detail: { reason } })
    return retired
  })
}
