import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { holdUseCase } from '@pilothouse/use-cases/server'
import type { Clearance, Envelope } from '../clearance.ts'
import { lookAhead } from '../judging/look-ahead.ts'
import { wishFor } from '../judging/wish.ts'
import { settleCauses } from '../suspending/settle-causes.ts'
import { insertVersion, writeClearance } from '../store/clearance.store.ts'
import { checkFilesBehind } from './check-files-behind.ts'
import { decideEnvelope } from './decide-envelope.ts'
import { holdVersion } from './hold-version.ts'
import { noteDecision, written } from './issue-clearance.ts'

/**
 * Decides anew what a clearance allows, for the stage that the use has now. It needs all that issuing needs, so causes
 * that the new version settles are lifted, and if none is left the clearance is in force again.
 */
export async function amendClearance(
  context: Context,
  input: { useCaseId: string; version: number; envelope: Envelope; reason: string },
): Promise<Clearance> {
  const { useCaseId, envelope, reason } = input
  await checkFilesBehind(context, useCaseId)
  return context.transaction(async (db) => {
    await holdUseCase(db, useCaseId)
    const before = await holdVersion(db, context, input)
    const wish = await wishFor(db, context, { useCaseId, envelope })
    const decided = await decideEnvelope(db, context, { ...wish, envelope }, reason)
    const version = before.version + 1
    await insertVersion(db, before.id, version, decided)
    const outlook = await lookAhead(db, decided, wish)
    const left = await settleCauses(db, context, { ...before, version }, outlook)
    const state = left.length === 0 ? 'in force' : 'suspended'
    const { stage, at } = decided
    await writeClearance(db, before.id, { stage, version, state, lapses: outlook.lapses }, at)
    await noteDecision(db, { id: before.id, version }, 'amended', decided)
    await announce(db, context, {
      event: 'clearance amended',
      subject: useCaseId,
      detail: { clearanceId: before.id, version, stage, before: before.envelope, after: envelope, reason },
    })
    return written(db, useCaseId)
  })
}
