import { addMonths, dayOf, sayDay } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { PilotScope } from '@pilothouse/use-cases/portfolio/pilot-scope'
import { findOrganisation, openUseCase } from '@pilothouse/use-cases/server'
import { takePart } from '../../authority/take-part.ts'
import { reportFacts } from '../../obligations/facts/report-facts.ts'
import { refuseWaiving } from '../refuse-waiving.ts'
import { MOST_MONTHS, type ExemptionDraft, type PilotExemption } from './pilot-exemption.ts'
import { holdExemption, insertExemption } from './pilot-exemption.store.ts'

/** Certifies that a pilot is limited enough to run without every minimum practice, until a day (M-25-21). */
export async function certifyPilot(context: Context, draft: ExemptionDraft): Promise<PilotExemption> {
  return context.transaction(async (db) => {
    const { useCase, scope } = await openUseCase(context.within(db), { id: draft.useCaseId })
    refuseWaiving(context, (await findOrganisation(db, useCase.organisationId)).path)
    if (useCase.stage !== 'pre-deployment' && useCase.stage !== 'pilot')
      throw new Refusal('conflict', 'Only a use in pre-deployment or in a pilot can be exempt as a pilot.')
    refuseBeyond(draft, scope, dayOf(context.now()))
    await takePart(db, context, { useCaseId: useCase.id, capacity: 'deciding', act: 'certified its pilot exemption' })
    const id = await insertExemption(db, { draft, by: context.person, at: context.now() })
    const detail = { exemptionId: id, startsOn: draft.startsOn, endsOn: draft.endsOn, userLimit: draft.userLimit }
    await announce(db, context, { event: 'pilot exemption certified', subject: useCase.id, detail })
    await reportFacts(context.within(db), useCase.id, { pilotExempt: true }, { kind: 'exemption', id })
    return holdExemption(db, id)
  })
}

/** An exemption stays within the pilot that was agreed. */
function refuseBeyond({ userLimit, startsOn, endsOn }: ExemptionDraft, scope: PilotScope | null, today: string): void {
  if (!scope) throw new Refusal('conflict', 'This use has no pilot scope yet. Its owner sets the scope first.')
  const last = addMonths(startsOn, MOST_MONTHS)
  if (endsOn < today) refuseField('endsOn', 'The last day is over already. Choose a later day.')
  if (endsOn > scope.endsOn)
    refuseField('endsOn', `The pilot ends on ${sayDay(scope.endsOn)}, and so does its exemption at the latest.`)
  if (endsOn > last)
    refuseField('endsOn', `A pilot exemption lasts ${MOST_MONTHS} months at most: until ${sayDay(last)}.`)
  if (userLimit > scope.userLimit)
    refuseField('userLimit', `The pilot scope allows ${scope.userLimit} people. Certify no more than that.`)
}

function refuseField(field: string, words: string): never {
  throw new Refusal('invalid', words, { fields: { [field]: words } })
}
