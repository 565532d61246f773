import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { WaitingLine } from './agenda-item.ts'
import { takenKeys } from './agenda-item.store.ts'
import {
  clearancesEnding,
  escalatedReviews,
  missedConditions,
  submittedProposals,
  waiversToAdvise,
} from './waiting-lines.ts'

const sources = [submittedProposals, escalatedReviews, missedConditions, clearancesEnding, waiversToAdvise]

/** What waits for a board and is on none of its agendas: what has waited longest comes first. */
export async function gatherWaitingLines(
  db: Database,
  context: Context,
  board: { readonly organisationId: string; readonly path: string },
): Promise<WaitingLine[]> {
  const taken = await takenKeys(db, board.organisationId)
  const lines: WaitingLine[] = []
  for (const source of sources)
    lines.push(...(await source(db, context, { path: board.path, today: dayOf(context.now()) })))
  return lines.filter(({ key }) => !taken.has(key)).toSorted((one, other) => one.since.localeCompare(other.since))
}
