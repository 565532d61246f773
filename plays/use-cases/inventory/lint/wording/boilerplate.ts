import type { ColumnName } from '../../inventory-column.ts'
import { inventoryColumn } from '../../inventory-column.ts'
import type { LintRule } from '../finding.ts'
import { columnLabel } from '../finding.ts'
import { rowsByText } from '../same-text.ts'

const columns: readonly ColumnName[] = [
  'problem_solved',
  'benefits',
  'system_outputs',
  'data_description',
  'hi_potential_impacts',
]
const manyRows = 5
const fewestWords = 6

/** The same sentence under many use cases: it tells the reader about none of them. */
export const boilerplate: LintRule = ({ rows }) =>
  columns.flatMap((column) =>
    [...rowsByText(rows, column, fewestWords).values()]
      .filter((group) => group.length >= manyRows)
      .flatMap((group) =>
        group.map(({ row }) => ({
          rule: 'boilerplate',
          severity: 'warning' as const,
          row,
          column,
          message: `${group.length} use cases give this same text for ${columnLabel(inventoryColumn(column).heading)}.`,
          mend: 'Write what is true of this use case.',
        })),
      ),
  )
