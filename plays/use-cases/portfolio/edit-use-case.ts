import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayKeepUseCase } from '../permissions.ts'
import { cellsFollowing } from './reported-cells.ts'
import type { UseCase } from './use-case.ts'
import { findOrganisation, findUseCase, updateUseCase } from './use-case.store.ts'

/** The facts that an owner keeps, over the version that was read. */
export interface UseCaseEdit {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly summary: string
  readonly organisationId: string
  readonly inventoryId: string | null
}

/** Corrects the facts of a use case. What is reported about its name follows. */
export async function editUseCase(context: Context, { id, version, ...facts }: UseCaseEdit): Promise<UseCase> {
  return context.transaction(async (db) => {
    const before = await findUseCase(db, id)
    if (!mayKeepUseCase(context.person, before)) {
      throw new Refusal(
        'not-allowed',
        `Only ${before.ownerName}, who owns this use case, or the Chief AI Officer may change it.`,
      )
    }
    await findOrganisation(db, facts.organisationId)
    const cells = facts.title === before.title ? {} : cellsFollowing({ title: facts.title })
    await updateUseCase(db, id, version, { ...facts, cells }, context.now())
    const after = await findUseCase(db, id)
    await announce(db, context, {
      event: 'use case edited',
      subject: id,
      detail: { changed: changedFacts(before, after) },
    })
    return after
  })
}

const factNames = ['title', 'summary', 'organisationName', 'inventoryId'] as const

const changedFacts = (before: UseCase, after: UseCase) =>
  factNames
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, from: before[name], to: after[name] }))
