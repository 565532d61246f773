import type { ColumnName } from '../../inventory-column.ts'
import type { LintRule, LintedRow } from '../finding.ts'
import { plainLanguage } from './plain-language-pack.ts'

const columns: readonly ColumnName[] = ['use_case_name', 'problem_solved', 'benefits', 'system_outputs']
const known = new Set(plainLanguage.knownAcronyms.map((word) => word.toUpperCase()))
const capitals = /\b[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*s?\b/g

function isShouted(text: string): boolean {
  return text.replaceAll(/[^a-z]/g, '').length < text.replaceAll(/[^A-Z]/g, '').length
}

function unexplained({ values }: LintedRow): { column: ColumnName; acronyms: string[] } | undefined {
  const whole = columns.map((column) => values[column]).join('\n')
  const own = `${values.agency} ${values.agency_name} ${values.agency_bureau} ${values.id}`.toUpperCase()
  const isExplained = (acronym: string) => whole.includes(`(${acronym}`) || whole.includes(`${acronym} (`)
  for (const column of columns) {
    const found = isShouted(values[column]) ? [] : [...new Set(values[column].match(capitals))]
    const acronyms = found.filter(
      (each) => each.length <= 8 && !known.has(each.replace(/s$/, '')) && !own.includes(each) && !isExplained(each),
    )
    if (acronyms.length > 0) return { column, acronyms }
  }
  return undefined
}

/** Short forms in capitals that the entry never spells out. Told once a row, where the first stands. */
export const unexplainedAcronym: LintRule = ({ rows }) =>
  rows.flatMap((row) => {
    const found = unexplained(row)
    if (!found) return []
    const list = found.acronyms.slice(0, 5).join(', ')
    return [
      {
        rule: 'unexplained-acronym',
        severity: 'advice' as const,
        row: row.row,
        column: found.column,
        message: `Not explained: ${list}.`,
        mend: 'Write it out the first time, with the short form in brackets.',
      },
    ]
  })
