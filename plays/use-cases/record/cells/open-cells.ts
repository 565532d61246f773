import type { Context } from '@pilothouse/platform/context'
import { findUseCase } from '../../portfolio/use-case.store.ts'
import { otherColumnsOf } from '../exports/other-columns.store.ts'
import type { UseCase } from '../../portfolio/use-case.ts'
import { findingsOf } from '../linting/finding.store.ts'
import { cellsWithId } from './cells-with-id.ts'
import { cellChangesOf, originOf } from './inventory-entry.store.ts'
import type { CellChange, EntryFinding } from './inventory-entry.ts'

/** A use's inventory cells with their history and what the last look found. */
export interface OpenedCells {
  readonly useCase: UseCase
  readonly changes: CellChange[]
  readonly findings: EntryFinding[]
  /** Columns of the imported file that OMB does not have, by heading. */
  readonly extras: Record<string, string>
  readonly origin: { importId: string; fileName: string; row: number } | null
}

/** Opens what the inventory says of one use. */
export async function openCells(context: Context, { useCaseId }: { useCaseId: string }): Promise<OpenedCells> {
  return context.transaction(async (db) => {
    const useCase = await findUseCase(db, useCaseId)
    return {
      useCase: { ...useCase, cells: cellsWithId(useCase) },
      changes: await cellChangesOf(db, useCaseId),
      findings: await findingsOf(db, { useCaseId }),
      extras: await otherColumnsOf(db, useCaseId),
      origin: await originOf(db, useCaseId),
    }
  })
}
