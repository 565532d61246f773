import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { isSettled, type ObligationState } from '../obligation.ts'
import { settledState } from './settled-state.ts'
import { holdUnsettled, insertStateChanges, piecesFor, writeStates, type Unsettled } from './settling.store.ts'

/** Works out anew where these obligations stand, keeps the history, and announces what was met and what lapsed. */
export async function settleObligations(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const before = await holdUnsettled(db, ids)
  const pieces = await piecesFor(db, ids)
  const day = dayOf(context.now())
  const after = before.map((one) => ({ one, now: settledState(one.duty, one, pieces.get(one.id) ?? [], day) }))
  const changed = after.filter(
    ({ one, now }) => one.state !== now.state || one.because !== now.because || one.staleOn !== now.staleOn,
  )
  if (changed.length === 0) return
  const changes = changed.map(({ one, now }) => ({ id: one.id, from: one.state, to: now.state, ...now }))
  await writeStates(db, changes)
  const moved = changes.filter(({ from, to }) => from !== to)
  if (moved.length > 0) await insertStateChanges(db, moved, context.person, context.now())
  for (const { one, now } of changed) await announceMove(db, context, one, now.state, now.because)
}

async function announceMove(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  one: Unsettled,
  to: ObligationState,
  because: string,
): Promise<void> {
  const event = eventOf(one.state, to)
  if (!event) return
  const detail = { obligationId: one.id, title: one.duty.title, because }
  await announce(db, context, { event, subject: one.useCaseId, detail })
}

/** What a change of state is called in the ledger; null when the entry that caused it says enough. */
function eventOf(from: ObligationState, to: ObligationState): string | null {
  if (from === to) return null
  if (to === 'met') return 'obligation met'
  if (to === 'not applicable') return 'obligation no longer applies'
  if (from === 'not applicable') return 'obligation opened'
  return isSettled(from) && !isSettled(to) ? 'obligation lapsed' : null
}
