import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findOrganisation, findUseCase } from '@pilothouse/use-cases/server'
import { reportFacts } from '../../obligations/facts/report-facts.ts'
import { refuseWaiving } from '../refuse-waiving.ts'
import type { PilotExemption } from './pilot-exemption.ts'
import { exemptionsOver, holdExemption, markExemptionEnded } from './pilot-exemption.store.ts'

/** Ends a pilot exemption before its day. Every minimum practice is owed from now on. */
export async function endExemption(
  context: Context,
  { id, because }: { id: string; because: string },
): Promise<PilotExemption> {
  return context.transaction(async (db) => {
    const exemption = await holdExemption(db, id)
    const { organisationId } = await findUseCase(db, exemption.useCaseId)
    refuseWaiving(context, (await findOrganisation(db, organisationId)).path)
    if (!(await end(context, db, exemption, because))) throw new Refusal('conflict', 'This exemption is over already.')
    return holdExemption(db, id)
  })
}

/** Ends every exemption whose last day is over. */
export async function noteEndedExemptions(context: Context): Promise<number> {
  return context.transaction(async (db) => {
    const over = await exemptionsOver(db, dayOf(context.now()))
    for (const one of over) await end(context, db, one, `Its last day was ${one.endsOn}.`)
    return over.length
  })
}

async function end(
  context: Context,
  db: Database,
  { id, useCaseId }: PilotExemption,
  because: string,
): Promise<boolean> {
  const ended = await markExemptionEnded(db, { id, because, by: context.person, at: context.now() })
  if (!ended) return false
  await announce(db, context, {
    event: 'pilot exemption ended',
    subject: useCaseId,
    detail: { exemptionId: id, because },
  })
  await reportFacts(context.within(db), useCaseId, { pilotExempt: false }, { kind: 'exemption', id })
  return true
}
