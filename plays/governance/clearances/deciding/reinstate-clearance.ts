import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Clearance } from '../clearance.ts'
import { howToLift } from '../suspending/how-to-lift.ts'
import { lookAhead } from '../judging/look-ahead.ts'
import { wishFor, type Wish } from '../judging/wish.ts'
import { causesOn, stateOn } from '../state-on.ts'
import { writeClearance } from '../store/clearance.store.ts'
import { mindClearance } from '../suspending/mind-clearance.ts'
import { checkFilesBehind } from './check-files-behind.ts'
import { refuseMissing, takeDecision } from './decide-envelope.ts'
import { holdVersion } from './hold-version.ts'
import { noteDecision, written } from './issue-clearance.ts'

/** Puts a suspended clearance in force again, unchanged. The act of a named official; refused while a cause stands, with each of them. */
export async function reinstateClearance(
  context: Context,
  input: { useCaseId: string; version: number; reason: string },
): Promise<Clearance> {
  const { useCaseId, reason } = input
  await checkFilesBehind(context, useCaseId)
  await mindClearance(context, { useCaseId })
  return context.transaction(async (db) => {
    const clearance = await holdVersion(db, context, input)
    const { envelope, id, version } = clearance
    const wish = { ...(await wishFor(db, context, { useCaseId, envelope })), day: clearance.seenOn }
    const { path: _, ...authority } = await takeDecision(db, context, wish.useCase)
    refuseCauses(clearance, wish)
    await refuseMissing(db, context, wish)
    const at = context.now()
    const { lapses } = await lookAhead(db, clearance, wish)
    await writeClearance(db, id, { state: 'in force', lapses }, at)
    const { person } = context
    await noteDecision(db, clearance, 'reinstated', { byId: person.id, byName: person.name, ...authority, reason, at })
    await announce(db, context, {
      event: 'clearance reinstated',
      subject: useCaseId,
      detail: { clearanceId: id, version, reason },
    })
    return written(db, useCaseId)
  })
}

function refuseCauses(clearance: Clearance, { day }: Wish): void {
  const state = stateOn(clearance, day)
  if (state === 'expired')
    throw new Refusal(
      'conflict',
      `This clearance ended on ${clearance.envelope.validUntil}. Amend it with a new last day.`,
    )
  if (state !== 'suspended')
    throw new Refusal('conflict', 'This clearance is not suspended, so there is nothing to reinstate.')
  const causes = causesOn(clearance, day)
  if (causes.length === 0) return
  const count = causes.length === 1 ? 'One cause stands' : `${causes.length} causes stand`
  throw new Refusal('conflict', `${count} against this clearance. It can be reinstated when none does.`, {
    missing: causes.map((cause) => howToLift(cause, clearance.useCaseId)),
  })
}
