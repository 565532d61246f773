import type { LintRule } from '../finding.ts'

/** Says where the search for almost the same names was cut short, so that nobody takes silence for a clean list. */
export const namesNotCompared: LintRule = ({ notCompared }) => {
  const [first] = notCompared
  if (!first) return []
  const count = notCompared.length.toLocaleString('en-US')
  return [
    {
      rule: 'names-not-compared',
      severity: 'advice',
      row: first.row,
      column: 'use_case_name',
      message: `Too many names are nearly alike to compare each with each. From here on (${count} entries), only names that are exactly the same were looked for.`,
      mend: 'Say in the names how the uses differ, and look again. Or look through a smaller file.',
    },
  ]
}
