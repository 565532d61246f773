import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { findOrganisation } from '@pilothouse/use-cases/server'
import { authorityFor, type Authority } from '../../authority/find-authority.ts'
import { takePart } from '../../authority/take-part.ts'
import { listPacksInForce } from '../../policy-packs/pack.store.ts'
import { ClearedStage, type Envelope } from '../clearance.ts'
import { judgeDuties } from '../judging/duties-before.ts'
import { missingForClearance } from '../judging/missing-for-clearance.ts'
import type { Wish } from '../judging/wish.ts'
import type { Decided } from '../store/clearance.store.ts'
import { refuseStrangeOffices } from './refuse-strange-offices.ts'

/** Checks who decides and everything that a clearance needs; what comes back is the decision, ready to be written. */
export async function decideEnvelope(
  db: Database,
  context: Context,
  wish: Wish & { readonly envelope: Envelope },
  reason: string,
): Promise<Decided> {
  const { useCase, envelope } = wish
  const { path, ...authority } = await takeDecision(db, context, useCase)
  await refuseStrangeOffices(db, envelope)
  await refuseMissing(db, context, wish)
  const packs = await listPacksInForce(db, path, dayOf(context.now()))
  return {
    stage: ClearedStage.parse(useCase.stage),
    envelope,
    packs: packs.map(({ id, version }) => ({ packId: id, version })),
    byId: context.person.id,
    byName: context.person.name,
    ...authority,
    reason,
    at: context.now(),
  }
}

/** By what right the person decides about the clearance of a use; refuses whoever made, tested or reviewed it. */
export async function takeDecision(
  db: Database,
  context: Context,
  useCase: { readonly id: string; readonly organisationId: string },
): Promise<Authority & { path: string }> {
  const { path } = await findOrganisation(db, useCase.organisationId)
  const authority = await authorityFor(db, context, 'issue clearances', path)
  await takePart(db, context, { useCaseId: useCase.id, capacity: 'deciding', act: 'decided about its clearance' })
  return { ...authority, path }
}

/** Refuses with everything that is missing, each with who owes it. */
export async function refuseMissing(db: Database, context: Context, wish: Wish): Promise<void> {
  const missing = await missingForClearance(db, wish, await judgeDuties(db, context, wish))
  if (missing.length === 0) return
  const count = missing.length === 1 ? 'One thing is' : `${missing.length} things are`
  throw new Refusal('conflict', `${count} missing before this use may be cleared.`, { missing })
}
