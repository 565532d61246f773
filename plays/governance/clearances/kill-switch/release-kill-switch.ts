import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findUseCase } from '@pilothouse/use-cases/server'
import { addEvidence } from '../../obligations/evidence/add-evidence.ts'
import { takeDecision } from '../deciding/decide-envelope.ts'
import { holdClearance } from '../suspending/hold-clearance.ts'
import { takeCauseAway } from '../suspending/take-cause-away.ts'
import type { KillSwitchPull } from './kill-switch-pull.ts'
import { holdPull, markPullEnded } from './kill-switch-pull.store.ts'

/**
 * Says what came of a pulled kill switch and lets go of it. In earnest that is an official's act; a drill may also be ended
 * by whoever began it, and its record is evidence. The clearance stays suspended until an official reinstates it.
 */
export async function releaseKillSwitch(
  context: Context,
  { id, outcome }: { id: string; outcome: string },
): Promise<{ id: string }> {
  return context.transaction(async (db) => {
    const pull = await holdPull(db, id)
    if (!(pull.drill && pull.pulledById === context.person.id))
      await takeDecision(db, context, await findUseCase(db, pull.useCaseId))
    if (pull.endedAt)
      throw new Refusal(
        'conflict',
        `${pull.endedByName ?? 'Somebody'} released this kill switch already: ${pull.outcome}`,
      )
    await markPullEnded(db, id, { outcome, by: context.person, at: context.now() })
    const clearance = await holdClearance(db, context, pull.useCaseId)
    if (clearance !== null && clearance.state !== 'revoked')
      await takeCauseAway(db, context, clearance, { kind: 'kill switch', subject: id, because: outcome })
    if (pull.drill) await recordDrill(db, context, { ...pull, outcome })
    return { id }
  })
}

async function recordDrill(db: Database, context: Context, drill: KillSwitchPull): Promise<void> {
  const { id, useCaseId, pulledAt, secondsUntilStopped, servers, outcome } = drill
  await announce(db, context, {
    event: 'kill switch drill recorded',
    subject: useCaseId,
    detail: { pullId: id, secondsUntilStopped, servers, outcome },
  })
  const measured = secondsUntilStopped === null ? 'not measured' : `calls stopped after ${secondsUntilStopped} s`
  await addEvidence(context.within(db), {
    useCaseId,
    kind: 'drill',
    title: `Drill of the kill switch: ${measured}`,
    datedOn: dayOf(new Date(pulledAt)),
    source: { kind: 'kill switch drill', id },
  })
}
