import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { findOrganisation } from '@pilothouse/use-cases/server'
import { authorityFor } from '../../authority/find-authority.ts'
import { refuseOtherCapacity } from '../../authority/take-part.ts'
import { mayPullKillSwitch } from '../../permissions.ts'
import type { ClearanceRecord } from './clearance-record.ts'
import type { Clearance } from '../clearance.ts'
import { howToLift } from '../suspending/how-to-lift.ts'
import { readDuties } from '../judging/duties-before.ts'
import { missingForClearance } from '../judging/missing-for-clearance.ts'
import { wishFor, type Wish } from '../judging/wish.ts'
import { pullsOf } from '../kill-switch/kill-switch-pull.store.ts'
import { lightOn } from '../light.ts'
import { causesOn } from '../state-on.ts'
import { findClearance } from '../store/clearance.store.ts'
import { changesOf, versionsOf } from '../store/history.store.ts'
import { namesIn } from './names.store.ts'

/** The clearance of a use with everything that its tab shows. */
export async function openClearance(context: Context, { useCaseId }: { useCaseId: string }): Promise<ClearanceRecord> {
  return context.transaction(async (db) => {
    const clearance = await findClearance(db, useCaseId)
    const standing = clearance?.state === 'revoked' ? null : clearance
    const wish = await wishFor(db, context, { useCaseId, envelope: standing?.envelope ?? null })
    const { useCase, scope, day } = wish
    const duties = await readDuties(db, context, wish)
    const versions = clearance ? await versionsOf(db, clearance.id) : []
    const { id, title, stage, organisationId } = useCase
    return {
      useCase: { id, title, stage, organisationId },
      clearance,
      light: lightOn(clearance, day),
      causes: standing ? causesWithWays(standing, day) : [],
      missing: await missingForClearance(db, wish, duties),
      exception: duties.exception,
      versions,
      changes: await changesOf(db, useCaseId),
      pulls: await pullsOf(db, useCaseId),
      names: await namesIn(
        db,
        versions.map(({ envelope }) => envelope),
        day,
      ),
      ...(await rightsOf(db, context, wish)),
      scope: scope && { startsOn: scope.startsOn, endsOn: scope.endsOn },
      today: day,
    }
  })
}

const causesWithWays = (clearance: Clearance, day: string) =>
  causesOn(clearance, day).map((cause) => ({ ...cause, lift: howToLift(cause, clearance.useCaseId) }))

async function rightsOf(db: Database, context: Context, { useCase }: Wish) {
  const { path } = await findOrganisation(db, useCase.organisationId)
  const whyNotDecide = await refusalOf(async () => {
    await authorityFor(db, context, 'issue clearances', path)
    await refuseOtherCapacity(db, context, { useCaseId: useCase.id, capacity: 'deciding' })
  })
  return { whyNotDecide, mayPull: mayPullKillSwitch(context.person, useCase, path) }
}

/** What an act would be refused with; null when it would not be. */
async function refusalOf(act: () => Promise<void>): Promise<string | null> {
  try {
    await act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
