import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { whatWouldChange } from '../changes/what-would-change.ts'
import type { Adoption } from './adoption.ts'
import { findAdoption, holdPackDecisions, updateAdoptionEnd } from './adoption.store.ts'
import { refuseUnlessShown } from './apply-policy-pack.ts'
import { decidedBy } from './decided-by.ts'
import type { PackDecision, PlannedEnd } from './pack-decision.ts'
import { planPackEnd, sayEnded } from './plan-pack.ts'

/** Ends a pack for an organisation after a last day. What was decided under it keeps it. */
export async function endPolicyPack(context: Context, input: PlannedEnd & PackDecision): Promise<Adoption> {
  return context.transaction(async (db) => {
    await holdPackDecisions(db)
    const { change, standing } = await planPackEnd(db, context, input)
    const { organisationPath: path, about } = change
    const by = await decidedBy(db, context, input.officersDecision, { path, name: about.organisationName })
    const preview = await whatWouldChange(db, change)
    refuseUnlessShown(preview, input.shown, standing)
    const { adoptionId, lastDay, reason, shown } = input
    const end = { endsOn: lastDay, reason, byName: context.person.name, at: context.now() }
    if (!(await updateAdoptionEnd(db, adoptionId, end)))
      throw new Refusal('conflict', sayEnded(await findAdoption(db, adoptionId)))
    const { packId, replaces: version, organisationId: organisation } = about
    const { gained, lost, changed } = preview
    const detail = { packId, version, organisation, lastDay, reason, shown, gained, lost, changed, ...by }
    await announce(db, context, { event: 'policy pack ended', subject: adoptionId, detail })
    return findAdoption(db, adoptionId)
  })
}
