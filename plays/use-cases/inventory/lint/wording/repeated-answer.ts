import type { ColumnName } from '../../inventory-column.ts'
import { inventoryColumn } from '../../inventory-column.ts'
import type { Finding, LintRule, LintedRow } from '../finding.ts'
import { columnLabel } from '../finding.ts'
import { plainWords } from '../same-text.ts'

const columns: readonly ColumnName[] = [
  'use_case_name',
  'problem_solved',
  'benefits',
  'system_outputs',
  'HI_justification',
  'data_description',
  'hi_potential_impacts',
]
const fewestWords = 3

function repeatsIn({ row, values }: LintedRow): Finding[] {
  const first = new Map<string, ColumnName>()
  return columns.flatMap((column): Finding[] => {
    const text = plainWords(values[column])
    const earlier = first.get(text)
    if (text.split(' ').length < fewestWords) return []
    if (!earlier) {
      first.set(text, column)
      return []
    }
    const message = `This repeats the answer to ${columnLabel(inventoryColumn(earlier).heading)}.`
    return [
      {
        rule: 'repeated-answer',
        severity: 'warning',
        row,
        column,
        message,
        mend: 'Answer this question. Blank is better than a copy.',
      },
    ]
  })
}

/** One text given to two questions of a row. */
export const repeatedAnswer: LintRule = ({ rows }) => rows.flatMap(repeatsIn)
