import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { MissionPriority, MissionPriorityDraft } from './mission-priority.ts'
import { insertPriority } from './mission-priority.store.ts'

/** Puts a mission priority on record. Uses of AI may state from now on what they add to it. */
export async function setPriority(context: Context, draft: MissionPriorityDraft): Promise<MissionPriority> {
  return context.transaction(async (db) => {
    const priority = await insertPriority(db, draft, context.person.name, context.now())
    await announce(db, context, { event: 'mission priority set', subject: priority.id, detail: { ...draft } })
    return priority
  })
}
