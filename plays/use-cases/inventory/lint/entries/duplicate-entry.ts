import type { LintRule, LintedRow } from '../finding.ts'

/** The other entry, with its name. */
const nearName = ({ row, called, values }: LintedRow) =>
  called ? `“${called.slice(0, 80)}”` : `Row ${row}, "${values.use_case_name.slice(0, 80)}",`

/** The same use case entered twice, by name or nearly so. Told at the later row, against the first like it. */
export const duplicateEntry: LintRule = ({ pairs }) => {
  const told = new Set<number>()
  return pairs.flatMap(({ first, second, isSameName }) => {
    if (told.has(second.row)) return []
    told.add(second.row)
    return [
      {
        rule: isSameName ? 'duplicate-name' : 'near-duplicate',
        severity: 'warning' as const,
        row: second.row,
        column: 'use_case_name' as const,
        message: isSameName
          ? `${first.called ? 'Another use' : `Row ${first.row}`} has the same name.`
          : `${nearName(first)} has almost the same name.`,
        mend: 'If both are one use case, keep one. If not, say in the names how they differ.',
      },
    ]
  })
}
