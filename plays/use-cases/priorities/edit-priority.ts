import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { MissionPriority, MissionPriorityDraft } from './mission-priority.ts'
import { findPriority, updatePriority } from './mission-priority.store.ts'

/** Corrects a priority that is in force, over the version that was read. */
export async function editPriority(
  context: Context,
  { id, version, ...draft }: MissionPriorityDraft & { id: string; version: number },
): Promise<MissionPriority> {
  return context.transaction(async (db) => {
    const standing = await findPriority(db, id)
    if (standing.retiredAt) throw new Refusal('conflict', 'A retired priority stays as it was. Set a new one instead.')
    const edited = await updatePriority(db, id, version, { draft }, context.now())
    await announce(db, context, { event: 'mission priority edited', subject: id, detail: { ...draft } })
    return edited
  })
}
