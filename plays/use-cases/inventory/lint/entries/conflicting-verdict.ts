import type { LintRule } from '../finding.ts'
import { rowName } from '../same-text.ts'

const inWords = (verdict: string) => verdict.replace(/^[a-z]\) /, '').toLowerCase()

/** One thing listed twice with different verdicts on its impact: at most one of them is right. */
export const conflictingVerdict: LintRule = ({ pairs }) => {
  const told = new Set<number>()
  return pairs.flatMap(({ first, second }) => {
    const verdicts = [first.values.is_high_impact, second.values.is_high_impact]
    if (verdicts.includes('') || verdicts[0] === verdicts[1] || told.has(second.row)) return []
    told.add(second.row)
    return [
      {
        rule: 'conflicting-verdict',
        severity: 'error' as const,
        row: second.row,
        column: 'is_high_impact' as const,
        message: `This says "${inWords(second.values.is_high_impact)}"; ${rowName(first)}, which looks like the same use, says "${inWords(first.values.is_high_impact)}".`,
        mend: 'Decide on one verdict, or say in the names how the two uses differ.',
      },
    ]
  })
}
