import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
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

/** Writes a new record with the start of its history. Whether the person may is for the calling verb to say. */
export async function recordUseCase(context: Context, db: Database, start: UseCaseStart): Promise<UseCase> {
  const { title, summary, stage, reason, owner = context.person } = start
  const organisation = await findOrganisation(db, start.organisationId)
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
}
