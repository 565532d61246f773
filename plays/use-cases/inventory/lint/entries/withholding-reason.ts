import type { LintRule } from '../finding.ts'

/** A use kept from the public without a ground that law or policy knows (OMB guidance 2025). */
export const withholdingReason: LintRule = ({ rows, unrecognised }) => {
  const unknown = new Set(unrecognised.filter(({ column }) => column === 'is_withheld').map(({ row }) => row))
  return rows
    .filter(({ row, values }) => unknown.has(row) || values.is_withheld === 'd) Other')
    .map(({ row }) => ({
      rule: 'withholding-reason-refused',
      severity: unknown.has(row) ? 'error' : 'warning',
      row,
      column: 'is_withheld',
      message: unknown.has(row)
        ? 'The reason for withholding is none that the law knows. That something is internal, embarrassing or a burden is no reason.'
        : '"Other" names no ground for withholding.',
      mend: 'Name the law or the FOIA exemption, or publish the entry. Withhold single fields where that is enough.',
    }))
}
