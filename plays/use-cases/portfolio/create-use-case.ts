import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayOwnUseCases } from '../permissions.ts'
import { cellsFollowing } from './reported-cells.ts'
import { insertStageChange } from './stages/stage-change.store.ts'
import type { Stage } from './stages/stage.ts'
import type { ReportedCells, UseCase } from './use-case.ts'
import { findOrganisation, findUseCase, insertUseCase } from './use-case.store.ts'

/** What the record starts from; the person who creates it owns it unless another owner is named. */
export interface UseCaseStart {
  readonly organisationId: string
  readonly title: string
  readonly summary: string
  readonly stage: Stage
  readonly reason: string
  readonly inventoryId?: string | null
  readonly cells?: ReportedCells
  readonly owner?: { readonly id: string; readonly name: string }
}

/** Opens the record of a use case. Nothing may run under it before it is cleared. */
export async function createUseCase(context: Context, start: UseCaseStart): Promise<UseCase> {
  return context.transaction(async (db) => {
    const { title, summary, stage, reason, owner = context.person } = start
    const organisation = await findOrganisation(db, start.organisationId)
    if (!mayOwnUseCases(context.person, organisation.path)) {
      throw new Refusal(
        'not-allowed',
        `You may not start use cases for ${organisation.name}. Ask an owner there, or the Chief AI Officer.`,
      )
    }
    const cells = { agency_bureau: organisation.name, ...start.cells, ...cellsFollowing({ title, stage }) }
    const whole = {
      organisationId: organisation.id,
      inventoryId: start.inventoryId ?? null,
      title,
      summary,
      stage,
      cells,
    }
    const id = await insertUseCase(db, { ...whole, ownerId: owner.id, ownerName: owner.name }, context.now())
    await insertStageChange(db, { useCaseId: id, from: null, to: stage, by: context.person, at: context.now(), reason })
    await announce(db, context, { event: 'use case created', subject: id, detail: { title, stage } })
    return findUseCase(db, id)
  })
}
