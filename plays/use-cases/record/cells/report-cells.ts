import type { Context } from '@pilothouse/platform/context'
import { ColumnName, selectionsOf } from '../../inventory/inventory-column.ts'
import { findUseCase } from '../../portfolio/use-case.store.ts'
import { mendCell } from './mend-cell.ts'

/** What a decision in another room says in the inventory: column → OMB's selection or a text. Safe to repeat. */
export type CellsOfDecision = Readonly<Partial<Record<ColumnName, string>>>

/** Reports in the inventory what was decided elsewhere, in the name of the installation. */
export async function reportCells(context: Context, useCaseId: string, cells: CellsOfDecision): Promise<void> {
  await context.transaction(async (db) => {
    for (const [column, value] of columnsOf(cells)) {
      const { version } = await findUseCase(db, useCaseId)
      await mendCell(context.within(db), { useCaseId, version, column, value })
    }
  })
}

/** OMB's answers to "is it high-impact?", by what an official found. */
const found = {
  'high-impact': 'a)',
  'presumed but not': 'b)',
  'not high-impact': 'c)',
} as const

/** What a determination says in the inventory. */
export const cellsOfDetermination = (outcome: keyof typeof found, reason: string): CellsOfDecision => ({
  is_high_impact: selectionsOf('is_high_impact').find(({ value }) => value.startsWith(found[outcome]))?.value ?? '',
  HI_justification: outcome === 'presumed but not' ? reason : '',
})

/** What a waiver of which OMB was told says in its column; blank once it is over. */
export const cellsOfWaiver = (column: string, waived: boolean): CellsOfDecision =>
  Object.fromEntries(
    columnsOf({ [column]: '' }).map(([name]) => [
      name,
      waived ? (selectionsOf(name).find(({ code }) => code === 'CAIO Waived')?.value ?? '') : '',
    ]),
  )

function columnsOf(cells: CellsOfDecision): [ColumnName, string][] {
  return Object.entries(cells).flatMap(([name, value]) => {
    const column = ColumnName.safeParse(name)
    return column.success ? [[column.data, value] satisfies [ColumnName, string]] : []
  })
}
