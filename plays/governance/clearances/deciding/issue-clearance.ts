import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { holdUseCase } from '@pilothouse/use-cases/server'
import type { Clearance, Envelope } from '../clearance.ts'
import { lookAhead } from '../judging/look-ahead.ts'
import { wishFor } from '../judging/wish.ts'
import { holdClearance } from '../suspending/hold-clearance.ts'
import {
  findClearance,
  insertClearance,
  insertVersion,
  writeClearance,
  type Decided,
} from '../store/clearance.store.ts'
import { insertChange } from '../store/history.store.ts'
import { checkFilesBehind } from './check-files-behind.ts'
import { decideEnvelope } from './decide-envelope.ts'

/** Clears a use in its stage: from now on calls pass inside the envelope. The act of a named official, once nothing is missing. */
export async function issueClearance(
  context: Context,
  { useCaseId, envelope, reason }: { useCaseId: string; envelope: Envelope; reason: string },
): Promise<Clearance> {
  await checkFilesBehind(context, useCaseId)
  return context.transaction(async (db) => {
    await holdUseCase(db, useCaseId)
    refuseSecond(await holdClearance(db, context, useCaseId))
    const wish = await wishFor(db, context, { useCaseId, envelope })
    const decided = await decideEnvelope(db, context, { ...wish, envelope }, reason)
    const { lapses } = await lookAhead(db, decided, wish)
    const { at, stage } = decided
    const id = await insertClearance(db, { useCaseId, stage, seenOn: wish.day, at })
    await insertVersion(db, id, 1, decided)
    await writeClearance(db, id, { lapses }, at)
    await noteDecision(db, { id, version: 1 }, 'issued', decided)
    await announce(db, context, {
      event: 'clearance issued',
      subject: useCaseId,
      detail: { clearanceId: id, version: 1, stage, envelope, reason },
    })
    return written(db, useCaseId)
  })
}

/** Adds a decision to the history. */
export async function noteDecision(
  db: Database,
  { id, version }: Pick<Clearance, 'id' | 'version'>,
  what: 'issued' | 'amended' | 'reinstated' | 'revoked',
  decided: Pick<Decided, 'byId' | 'byName' | 'asRole' | 'delegationId' | 'reason' | 'at'>,
): Promise<void> {
  const { reason, ...by } = decided
  await insertChange(db, { clearanceId: id, version, what, because: reason, ...by })
}

/** The clearance of a use as it was just written. */
export async function written(db: Database, useCaseId: string): Promise<Clearance> {
  const clearance = await findClearance(db, useCaseId)
  if (!clearance) throw new Error('The clearance just written cannot be read')
  return clearance
}

function refuseSecond(standing: Clearance | null): void {
  if (standing === null || standing.state === 'revoked') return
  const { issuedByName, issuedAt, version } = standing
  throw new Refusal(
    'conflict',
    `This use has a clearance already: ${issuedByName} decided version ${version} on ${issuedAt.slice(0, 10)}. Amend it instead.`,
  )
}
