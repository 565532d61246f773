import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { mayKeepUseCase } from '@pilothouse/use-cases/permissions'
import { findOrganisation, findUseCase } from '@pilothouse/use-cases/server'
import { holdersOf } from '../authority/delegation.store.ts'
import type { Coalition } from './coalition.ts'
import { blockersOf, commitmentsOf, sponsorsOf, stakeholdersOf } from './coalition.store.ts'

/** Who stands behind a use, whom it needs, and what holds it up. */
export async function showCoalition(context: Context, { useCaseId }: { useCaseId: string }): Promise<Coalition> {
  return context.transaction(async (db) => {
    const useCase = await findUseCase(db, useCaseId)
    const office = await findOrganisation(db, useCase.organisationId)
    const holders = await holdersOf(db, ['executive sponsor'], null, context.now())
    const near = holders.filter(({ id, path }) => office.path.startsWith(path) && id !== useCase.ownerId)
    const sponsors = await sponsorsOf(db, useCaseId)
    const keep = mayKeepUseCase(context.person, useCase)
    const sponsor = sponsors.find(({ endedAt }) => endedAt === null)
    return {
      sponsors,
      stakeholders: await stakeholdersOf(db, useCaseId),
      commitments: await commitmentsOf(db, useCaseId),
      blockers: await blockersOf(db, useCaseId),
      candidates: [...new Map(near.map(({ id, name }) => [id, { id, name }])).values()],
      today: dayOf(context.now()),
      may: { keep, resolve: keep || sponsor?.personId === context.person.id },
    }
  })
}
