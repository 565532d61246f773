import type { Finding, LintRule } from '../finding.ts'
import { readDate } from './read-date.ts'

const fault = (row: number, severity: Finding['severity'], rule: string, message: string, mend: string): Finding[] => [
  { rule, severity, row, column: 'operational_date', message, mend },
]

/** A date that names no day, month or year, or one that cannot be. */
export const dateValue: LintRule = ({ rows, today }) =>
  rows.flatMap(({ row, values }) => {
    const text = values.operational_date
    if (text === '') return []
    const date = readDate(text)
    const form = 'Write it as year-month-day, such as 2025-09-30.'
    if (!date) return fault(row, 'error', 'date-unreadable', `"${text.slice(0, 60)}" is not a date.`, form)
    if (date < '1970')
      return fault(row, 'warning', 'date-unlikely', `"${text}" is before there were computers to run this.`, form)
    const inUse = /^[bc]\)/.test(values.development_stage)
    if (!inUse || date <= today) return []
    return fault(
      row,
      'warning',
      'date-ahead',
      `"${text}" lies ahead, but the use case is reported as running.`,
      'Correct the date or the stage.',
    )
  })
