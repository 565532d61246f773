import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { wantsDigest } from './digest.store.ts'
import { gatherWaiting } from './gather-waiting.ts'
import type { WaitingItem } from './waiting-item.ts'
import type { WaitingSource } from './waiting-source.ts'

/** What waits for the reader in these sources, the most urgent first, and whether the daily e-mail tells it. */
export async function showWaiting(
  context: Context,
  sources: readonly WaitingSource[],
): Promise<{ items: WaitingItem[]; today: string; wantsDigest: boolean }> {
  return context.transaction(async (db) => ({
    items: await gatherWaiting(db, context, sources),
    today: dayOf(context.now()),
    wantsDigest: await wantsDigest(db, context.person.id),
  }))
}
