import { createHash } from 'node:crypto'
import type { ExampleAgency } from '@pilothouse/platform/identity/example-people'
import type { Discipline, Person } from '@pilothouse/platform/identity/person'
import type { TestWorld } from '@pilothouse/platform/testing/test-context'
import { exampleUseCase } from '@pilothouse/use-cases/example'
import { createUseCase } from '@pilothouse/use-cases/server'
import { recomputeObligations } from '../obligations/recompute/recompute-obligations.ts'
import { examplePack } from '../policy-packs/example-pack.ts'
import type { PackObligation } from '../policy-packs/policy-pack.ts'
import { reviewsOf } from './review.store.ts'
import { openReviews } from './opening/open-reviews.ts'

/** A duty that asks these disciplines to review. For tests. */
export function dutyReviewedBy(
  disciplines: readonly Discipline[],
  changes: Partial<PackObligation> = {},
): PackObligation {
  const [tested] = examplePack().obligations
  if (!tested) throw new Error('The example pack has no duty')
  return {
    ...tested,
    appliesWhen: true,
    reviewedBy: [...disciplines],
    satisfiedBy: ['review'],
    renewal: { everyMonths: 12, onChangeOf: [] },
    ...changes,
  }
}

/** Puts a pack of these duties in force for an agency. For tests. */
export async function adoptDuties(
  world: TestWorld,
  agency: ExampleAgency,
  by: Person,
  obligations: readonly PackObligation[],
): Promise<void> {
  const pack = examplePack({ obligations: [...obligations], counted: [{ ...counted(), expected: obligations.length }] })
  const text = JSON.stringify(pack)
  await world.contextOf(by).transaction(async (db) => {
    await db
      .insertInto('policy_pack')
      .values({
        pack_id: pack.id,
        version: pack.version,
        text,
        sha256: createHash('sha256').update(text).digest('hex'),
        added_by_id: by.id,
        added_by_name: by.name,
        added_at: world.now(),
      })
      .execute()
    await db
      .insertInto('pack_adoption')
      .values({
        organisation_id: agency.id,
        pack_id: pack.id,
        version: pack.version,
        starts_on: '2026-11-01',
        reason: 'A test asks for it.',
        decided_by_id: by.id,
        decided_by_name: by.name,
        decided_at: world.now(),
        shown: 'nothing',
      })
      .execute()
  })
}

function counted() {
  const [first] = examplePack().counted
  if (!first) throw new Error('The example pack counts nothing')
  return first
}

/** A use of an owner with its duties worked out and its reviews opened. For tests. */
export async function reviewedUse(world: TestWorld, owner: Person, organisationId: string) {
  const context = world.contextOf(owner)
  const useCase = await createUseCase(context, exampleUseCase(organisationId, { stage: 'pre-deployment' }))
  await recomputeObligations(context, useCase.id)
  await openReviews(context, { useCaseId: useCase.id, because: 'The packs ask for it.' })
  const reviews = await context.transaction((db) => reviewsOf(db, useCase.id))
  const of = (discipline: Discipline) => {
    const review = reviews.find((one) => one.discipline === discipline)
    if (!review) throw new Error(`Nobody asked for the ${discipline} review`)
    return review
  }
  return { useCase, reviews, of }
}
