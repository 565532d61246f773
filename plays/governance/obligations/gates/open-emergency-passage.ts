import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findOrganisation, findUseCase } from '@pilothouse/use-cases/server'
import { takePart } from '../../authority/take-part.ts'
import { mayOpenEmergency } from '../../permissions.ts'
import type { GatedStage } from '../../policy-packs/policy-pack.ts'
import { endSpentPassages } from './end-emergency-passage.ts'
import { findOpenPassage, insertPassage } from './emergency-passage.store.ts'
import { EMERGENCY_HOURS, type EmergencyPassage } from './emergency-passage.ts'

/** Lets a use enter one stage for some hours although duties are open. Only the Chief AI Officer, and never by a delegate. */
export async function openEmergencyPassage(
  context: Context,
  { useCaseId, toStage, hours, reason }: { useCaseId: string; toStage: GatedStage; hours: number; reason: string },
): Promise<EmergencyPassage> {
  return context.transaction(async (db) => {
    const useCase = await findUseCase(db, useCaseId)
    const { path } = await findOrganisation(db, useCase.organisationId)
    refuseOthers(context, path)
    refuseDays(hours)
    await takePart(db, context, { useCaseId, capacity: 'deciding', act: 'opened an emergency passage' })
    await endSpentPassages(context.within(db))
    const at = context.now()
    const endsAt = new Date(at.getTime() + hours * 3_600_000)
    const id = await insertPassage(db, { useCaseId, toStage, reason, by: context.person, at, endsAt })
    const detail = { passageId: id, toStage, reason, endsAt: endsAt.toISOString() }
    await announce(db, context, { event: 'emergency passage opened', subject: useCaseId, detail })
    const opened = await findOpenPassage(db, useCaseId, at)
    if (!opened) throw new Error('The emergency passage just opened cannot be read')
    return opened
  })
}

function refuseOthers({ person }: Pick<Context, 'person'>, path: string): void {
  if (mayOpenEmergency(person, path)) return
  throw new Refusal(
    'not-allowed',
    'Only the Chief AI Officer may open an emergency passage, in person: no delegate and no token can.',
  )
}

function refuseDays(hours: number): void {
  if (hours >= 1 && hours <= EMERGENCY_HOURS) return
  throw new Refusal('invalid', `An emergency passage is open for 1 to ${EMERGENCY_HOURS} hours.`, {
    fields: { hours: `Give 1 to ${EMERGENCY_HOURS} hours.` },
  })
}
