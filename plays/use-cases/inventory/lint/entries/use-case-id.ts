import type { Finding, LintRule } from '../finding.ts'
import { otherRows } from '../same-text.ts'

const placeholder = /^(tbd|tba|n\/?a|none|unknown|pending|new|x+|-+|\?+|0+)$/i

/** An ID that names more than one use case of an agency, or names nothing. */
export const useCaseId: LintRule = ({ rows }) => {
  const groups = Map.groupBy(
    rows.filter(({ values }) => values.id !== ''),
    ({ values }) => `${values.agency.toLowerCase()} ${values.id.toLowerCase()}`,
  )
  return [...groups.values()].flatMap((group) =>
    group.flatMap((row): Finding[] => {
      const { id } = row.values
      const at = { row: row.row, column: 'id' as const, severity: 'error' as const }
      if (placeholder.test(id))
        return [
          {
            ...at,
            rule: 'id-placeholder',
            message: `"${id}" is not an ID.`,
            mend: 'Give it the next free number of your agency.',
          },
        ]
      if (group.length === 1) return []
      const others = otherRows(group, row)
      return [
        {
          ...at,
          rule: 'id-repeated',
          message: `The ID ${id} also stands in ${others}.`,
          mend: 'Keep it for the use case that had it first; give the other a new one.',
        },
      ]
    }),
  )
}
