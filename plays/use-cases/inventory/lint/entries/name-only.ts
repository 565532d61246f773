import { ColumnName } from '../../inventory-column.ts'
import type { InventoryRow } from '../../inventory-row.ts'
import type { LintRule } from '../finding.ts'

const naming: readonly ColumnName[] = [
  'agency',
  'agency_name',
  'id',
  'use_case_name',
  'agency_bureau',
  'contact_email',
  'is_withheld',
]
const telling = ColumnName.options.filter((name) => !naming.includes(name) && name !== 'is_high_impact')

/** Without a stage two more answers tell little; with one, none does. A retired use needs no more than its name. */
function isLittle(values: InventoryRow): boolean {
  const told = telling.filter((column) => values[column] !== '').length
  return values.development_stage === '' ? told <= 2 : told <= 1 && !values.development_stage.startsWith('d)')
}

/** An entry that is little but a name: nobody can tell what the AI does. */
export const nameOnly: LintRule = ({ rows }) =>
  rows
    .filter(({ values }) => isLittle(values))
    .map(({ row }) => ({
      rule: 'name-only',
      severity: 'error',
      row,
      column: 'use_case_name',
      message: 'The entry is little but a name.',
      mend: 'Say at least its stage, the problem that it solves, and what comes out of it. If it is retired, say so.',
    }))
