import { addDays } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { PackPreview } from '../changes/pack-preview.ts'
import { whatWouldChange } from '../changes/what-would-change.ts'
import type { Adoption } from './adoption.ts'
import { findAdoption, holdPackDecisions, insertAdoption, updateAdoptionEnd } from './adoption.store.ts'
import { decidedBy } from './decided-by.ts'
import type { PackDecision, PlannedPack } from './pack-decision.ts'
import { planPack, sayEnded, type Plan } from './plan-pack.ts'

/** Turns a version of a pack on for an organisation and everything below it, in the place of the version that holds there. */
export async function applyPolicyPack(context: Context, input: PlannedPack & PackDecision): Promise<Adoption> {
  return context.transaction(async (db) => {
    await holdPackDecisions(db)
    const plan = await planPack(db, context, input)
    const { organisationName, organisationId } = plan.change.about
    const by = await decidedBy(db, context, input.officersDecision, {
      path: plan.change.organisationPath,
      name: organisationName,
    })
    const preview = await whatWouldChange(db, plan.change)
    refuseUnlessShown(preview, input.shown, plan.standing)
    await endStanding(db, context, plan, input)
    const id = await insertAdoption(db, {
      ...input,
      decidedById: context.person.id,
      decidedByName: context.person.name,
      officerName: by.officerName,
      decisionReference: by.reference,
      decidedAt: context.now(),
    })
    const { packId, version, startsOn, reason, shown } = input
    const { gained, lost, changed, replaces } = preview
    const detail = {
      packId,
      version,
      organisation: organisationId,
      startsOn,
      replaces,
      reason,
      shown,
      gained,
      lost,
      changed,
    }
    await announce(db, context, { event: 'policy pack applied', subject: id, detail: { ...detail, ...by } })
    return findAdoption(db, id)
  })
}

/** A decision holds for what whoever decided was shown, and for nothing else. */
export function refuseUnlessShown(preview: PackPreview, shown: string, standing: Adoption | null): void {
  if (preview.shown === shown) return
  const holds = standing
    ? ` ${standing.decidedByName} turned on version ${standing.version} from ${standing.startsOn}.`
    : ''
  throw new Refusal(
    'conflict',
    `Uses or packs changed since you looked, so this is no longer what you were shown.${holds} Look again at what would change, then decide.`,
  )
}

async function endStanding(
  db: Database,
  context: Context,
  { standing }: Plan,
  { version, startsOn }: PlannedPack,
): Promise<void> {
  if (!standing) return
  const end = {
    endsOn: addDays(startsOn, -1),
    reason: `Version ${version} takes its place.`,
    byName: context.person.name,
    at: context.now(),
  }
  if (!(await updateAdoptionEnd(db, standing.id, end)))
    throw new Refusal('conflict', sayEnded(await findAdoption(db, standing.id)))
}
