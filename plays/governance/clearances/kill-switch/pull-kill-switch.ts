import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findOrganisation, findUseCase } from '@pilothouse/use-cases/server'
import { mayPullKillSwitch } from '../../permissions.ts'
import type { Clearance } from '../clearance.ts'
import { holdStanding } from '../deciding/hold-version.ts'
import { stateOn } from '../state-on.ts'
import { noteCause } from '../suspending/note-cause.ts'
import { insertPull } from './kill-switch-pull.store.ts'

/** Stops every call of a use at once, in earnest or to try whether it works. Nothing passes until it is released and reinstated. */
export async function pullKillSwitch(
  context: Context,
  { useCaseId, reason, drill }: { useCaseId: string; reason: string; drill: boolean },
): Promise<{ id: string }> {
  return context.transaction(async (db) => {
    await refuseOnlookers(db, context, useCaseId)
    const clearance = await holdStanding(db, context, useCaseId)
    if (drill) refuseIdleDrill(clearance)
    const { person } = context
    const at = context.now()
    const id = await insertPull(db, { clearanceId: clearance.id, useCaseId, drill, reason, by: person, at })
    const because = `${drill ? 'Drill of the kill switch' : 'Stopped by hand'} by ${person.name}: ${reason.replace(/\.$/, '')}.`
    await noteCause(db, context, clearance, { kind: 'kill switch', subject: id, because, since: at.toISOString() })
    await announce(db, context, {
      event: 'kill switch pulled',
      subject: useCaseId,
      detail: { pullId: id, clearanceId: clearance.id, drill, reason },
    })
    return { id }
  })
}

async function refuseOnlookers(db: Database, context: Context, useCaseId: string): Promise<void> {
  const useCase = await findUseCase(db, useCaseId)
  const { path } = await findOrganisation(db, useCase.organisationId)
  if (mayPullKillSwitch(context.person, useCase, path)) return
  throw new Refusal(
    'not-allowed',
    `The kill switch is pulled by ${useCase.ownerName}, who owns this use, a reviewer, the Chief AI Officer or an administrator. Tell one of them at once.`,
  )
}

function refuseIdleDrill(clearance: Clearance): void {
  if (stateOn(clearance, clearance.seenOn) === 'in force') return
  throw new Refusal('conflict', 'A drill needs a clearance in force: nothing passes now, so it would show nothing.')
}
