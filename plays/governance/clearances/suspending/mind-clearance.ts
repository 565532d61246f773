import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Clearance } from '../clearance.ts'
import { lookAhead } from '../judging/look-ahead.ts'
import { wishFor } from '../judging/wish.ts'
import { endClearance } from '../deciding/end-clearance.ts'
import { isStepBack } from '../judging/stage-order.ts'
import { writeClearance } from '../store/clearance.store.ts'
import { holdClearance } from './hold-clearance.ts'
import { noteCause } from './note-cause.ts'
import { settleCauses } from './settle-causes.ts'

/**
 * Looks at the record again: what stands against the clearance of a use suspends it, what was mended is lifted, days on
 * which something runs out are kept. A use that moved back or retired loses it. For reactions; safe to repeat.
 */
export async function mindClearance(context: Context, { useCaseId }: { useCaseId: string }): Promise<void> {
  await context.transaction(async (db) => {
    const clearance = await holdClearance(db, context, useCaseId)
    if (clearance !== null && clearance.state !== 'revoked') await mind(db, context, clearance)
  })
}

async function mind(db: Database, context: Context, clearance: Clearance): Promise<void> {
  const { useCaseId, seenOn } = clearance
  const wish = { ...(await wishFor(db, context, { useCaseId, envelope: null })), day: seenOn }
  const { stage } = wish.useCase
  if (isStepBack(clearance.stage, stage)) {
    await endClearance(
      db,
      context,
      clearance,
      `The use moved from “${clearance.stage}” to “${stage ?? 'not reported'}”.`,
    )
    return
  }
  const outlook = await lookAhead(db, clearance, wish)
  const since = context.now().toISOString()
  let { state } = clearance
  for (const cause of outlook.causes)
    if (await noteCause(db, context, { ...clearance, state }, { ...cause, since })) state = 'suspended'
  await settleCauses(db, context, clearance, outlook)
  if (JSON.stringify(outlook.lapses) !== JSON.stringify(clearance.lapses))
    await writeClearance(db, clearance.id, { lapses: outlook.lapses }, context.now())
}
