import type { Context } from '@pilothouse/platform/context'
import { findCharter } from '../charter/board-charter.store.ts'
import type { WaitingLine } from './agenda-item.ts'
import { gatherWaitingLines } from './gather-waiting-lines.ts'

/** What waits for a board and is on none of its agendas. */
export async function listWaitingForBoard(
  context: Context,
  { organisationId }: { organisationId: string },
): Promise<{ lines: WaitingLine[] }> {
  return context.transaction(async (db) => {
    const board = await findCharter(db, organisationId)
    return { lines: await gatherWaitingLines(db, context, board) }
  })
}
