import type { Finding, LintRule } from '../finding.ts'
import { otherRows, plainWords, rowsByText } from '../same-text.ts'

const fewestWords = 12

/** A presumption set aside with words that were copied, or with next to none: each use needs reasons of its own (M-25-21). */
export const copiedJustification: LintRule = ({ rows }) => {
  const overrides = rows.filter(
    ({ values }) => values.is_high_impact.startsWith('b)') && values.HI_justification !== '',
  )
  const at = {
    column: 'HI_justification' as const,
    mend: 'Say for this use why its output is no principal basis for a decision about people, rights or safety.',
  }
  const copied = [...rowsByText(overrides, 'HI_justification').values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((one): Finding => ({
        ...at,
        rule: 'copied-justification',
        severity: 'error',
        row: one.row,
        message: `The same justification also stands in ${otherRows(group, one)}.`,
      })),
    )
  const thin = overrides
    .filter(({ values }) => plainWords(values.HI_justification).split(' ').length < fewestWords)
    .map(({ row }): Finding => ({
      ...at,
      rule: 'thin-justification',
      severity: 'warning',
      row,
      message: 'The justification gives no reason that belongs to this use.',
    }))
  return [...copied, ...thin]
}
