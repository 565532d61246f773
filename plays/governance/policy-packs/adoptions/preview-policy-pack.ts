import type { Context } from '@pilothouse/platform/context'
import type { PackPreview } from '../changes/pack-preview.ts'
import { whatWouldChange } from '../changes/what-would-change.ts'
import type { PolicyPack } from '../policy-pack.ts'
import type { PlannedEnd, PlannedPack } from './pack-decision.ts'
import { planPack, planPackAs, planPackEnd } from './plan-pack.ts'

/** What would change if a version of a pack held for an organisation from a day on. Decides nothing. */
export async function previewPolicyPack(context: Context, planned: PlannedPack): Promise<PackPreview> {
  return context.transaction(async (db) => whatWouldChange(db, (await planPack(db, context, planned)).change))
}

/** The same for a pack at hand, such as a file on its way to the agency. */
export async function previewPackFile(
  context: Context,
  pack: PolicyPack,
  planned: Pick<PlannedPack, 'organisationId' | 'startsOn'>,
): Promise<PackPreview> {
  return context.transaction(async (db) => whatWouldChange(db, (await planPackAs(db, context, pack, planned)).change))
}

/** What would change if a pack ended. Decides nothing. */
export async function previewPolicyPackEnd(context: Context, planned: PlannedEnd): Promise<PackPreview> {
  return context.transaction(async (db) => whatWouldChange(db, (await planPackEnd(db, context, planned)).change))
}
