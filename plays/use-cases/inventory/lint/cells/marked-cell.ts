import type { LintRule } from '../finding.ts'

/** A cell that holds a formula's result or a spreadsheet's error in place of what somebody wrote. */
export const markedCell: LintRule = ({ marked }) =>
  marked.map(({ row, column, mark }) => ({
    rule: mark === 'error' ? 'error-cell' : 'formula-cell',
    severity: mark === 'error' ? 'error' : 'advice',
    row,
    column,
    message:
      mark === 'error'
        ? 'The spreadsheet shows an error here: the text was taken for a formula and is lost.'
        : 'The cell holds a formula; the result that was last saved was read.',
    mend:
      mark === 'error'
        ? 'Write the text again, with an apostrophe in front if it starts with = + - or @.'
        : 'Replace the formula by its text.',
  }))
