import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { stageMeant } from '../../import/committing/stages-meant.ts'
import type { ColumnName } from '../../inventory/inventory-column.ts'
import { mayKeepInventory, mayKeepUseCase } from '../../permissions.ts'
import { findUseCase, holdUseCase, updateUseCase, type UseCaseChange } from '../../portfolio/use-case.store.ts'
import type { UseCase } from '../../portfolio/use-case.ts'
import { findingsOf, replaceFindings } from '../linting/finding.store.ts'
import { lintMended } from '../linting/lint-one-row.ts'
import { cellsWithId } from './cells-with-id.ts'
import { insertCellChange } from './inventory-entry.store.ts'

/** A cell of the record and what it should say, over the version that was read. */
export interface CellMend {
  readonly useCaseId: string
  readonly version: number
  readonly column: ColumnName
  readonly value: string
}

/** Mends one cell of the inventory. Before and after are kept. */
export async function mendCell(context: Context, mend: CellMend): Promise<UseCase> {
  return context.transaction(async (db) => {
    const { useCaseId, version, column, value } = mend
    const useCase = await holdUseCase(db, useCaseId)
    refuse(context, useCase, mend)
    const cells: Readonly<Record<string, string>> = cellsWithId(useCase)
    const before = cells[column] ?? ''
    if (before === value) return useCase
    await updateUseCase(db, useCaseId, version, changeOf(useCase, column, value), context.now())
    await insertCellChange(db, { useCaseId, column, before, after: value, by: context.person, at: context.now() })
    await announce(db, context, { event: 'inventory cell mended', subject: useCaseId, detail: { column } })
    await lookAgain(context, db, useCase, mend)
    return findUseCase(db, useCaseId)
  })
}

function refuse({ person }: Context, useCase: UseCase, { column, value }: CellMend): void {
  if (person.via !== 'system' && !mayKeepInventory(person) && !mayKeepUseCase(person, useCase)) {
    throw new Refusal(
      'not-allowed',
      `Only ${useCase.ownerName}, who owns this use case, or who keeps the inventory may mend it.`,
    )
  }
  if (column === 'use_case_name' && value.trim() === '') throw new Refusal('invalid', 'A use case needs a name.')
  if (column !== 'development_stage' || useCase.stage === null || stageMeant(value) === useCase.stage) return
  throw new Refusal(
    'conflict',
    'The stage that is reported follows the use case. Move the use case itself to another stage, with a reason.',
  )
}

/** What else follows from the cell: its name, its number, and the stage when none was known. */
function changeOf({ stage }: UseCase, column: ColumnName, value: string): UseCaseChange {
  const meant = column === 'development_stage' && stage === null ? stageMeant(value) : null
  return {
    cells: { [column]: value },
    ...(column === 'use_case_name' ? { title: value.trim().slice(0, 2000) } : {}),
    ...(column === 'id' ? { inventoryId: value.trim() || null } : {}),
    ...(meant ? { stage: meant } : {}),
  }
}

async function lookAgain(context: Context, db: Database, useCase: UseCase, { column, value }: CellMend): Promise<void> {
  const said = await findingsOf(db, { useCaseId: useCase.id })
  const cells = cellsWithId(useCase)
  const before = { row: 1, cells }
  const after = { row: 1, cells: { ...cells, [column]: value } }
  const plain = said.map(({ rule, severity, column, message, mend }) => ({ rule, severity, column, message, mend }))
  const findings = lintMended(
    { before, after, column, said: plain },
    { missing: [], marked: [], today: dayOf(context.now()) },
  )
  await replaceFindings(
    db,
    [useCase.id],
    findings.map((finding) => ({ useCaseId: useCase.id, ...finding })),
  )
}
