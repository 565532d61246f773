import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { byUrgency, type WaitingItem } from './waiting-item.ts'
import type { WaitingSource } from './waiting-source.ts'

/** What waits for a person, as the sources tell it: the most urgent first. */
export async function gatherWaiting(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  sources: readonly WaitingSource[],
): Promise<WaitingItem[]> {
  const items: WaitingItem[] = []
  for (const source of sources) items.push(...(await source(db, context)))
  return items.toSorted(byUrgency)
}
