import type { ColumnName } from '../../inventory-column.ts'
import type { InventoryRow } from '../../inventory-row.ts'
import type { LintRule } from '../finding.ts'

interface Conflict {
  readonly column: ColumnName
  readonly message: string
  readonly holds: (values: InventoryRow) => boolean
}

const isNamed = (text: string) => text !== '' && !/^(n\/?a|none|no|not applicable|in-?house|self)\b/i.test(text)

const conflicts: readonly Conflict[] = [
  {
    column: 'demographic_features',
    message: '"None of the above" stands beside other answers.',
    holds: ({ demographic_features: text }) => text.includes('k) None') && text.includes(';'),
  },
  {
    column: 'hi_public_consultation',
    message: 'The practice is waived and done at once.',
    holds: ({ hi_public_consultation: text }) => text.includes('waived') && text.includes(';'),
  },
  {
    column: 'vendor_name',
    message: 'A vendor is named, but the system is said to be developed in-house alone.',
    holds: (values) => values.contracting_usage.startsWith('b)') && isNamed(values.vendor_name),
  },
  {
    column: 'system_name_ato',
    message: 'A system with an authorization is named, but there is said to be no authorization.',
    holds: (values) => values.have_ato === 'No' && isNamed(values.system_name_ato),
  },
  {
    column: 'code_url',
    message: 'There is a link to code, but there is said to be no custom code.',
    holds: (values) => values.has_custom_code === 'No' && /https?:\/\//.test(values.code_url),
  },
]

/** Two answers of one row that cannot both be true. */
export const conflictingAnswers: LintRule = ({ rows }) =>
  rows.flatMap(({ row, values }) =>
    conflicts
      .filter(({ holds }) => holds(values))
      .map(({ column, message }) => ({
        rule: 'conflicting-answers',
        severity: 'warning' as const,
        row,
        column,
        message,
        mend: 'Correct whichever of the two is wrong.',
      })),
  )
