import type { LintRule } from '../finding.ts'

const email = /(?<![^\s,;<(:])[^\s@,;<>():]+@[^\s@,;<>()]+\.[A-Za-z]{2,}(?![^\s,;>).])/

/** A text in which no e-mail address stands. */
export const emailValue: LintRule = ({ rows }) =>
  rows.flatMap(({ row, values }) => {
    const text = values.contact_email
    if (text === '' || email.test(text)) return []
    return [
      {
        rule: 'email-unusable',
        severity: 'warning' as const,
        row,
        column: 'contact_email' as const,
        message: `"${text.slice(0, 60)}" is not an e-mail address.`,
        mend: 'Give an address that is read. In the public copy it may be one for public questions.',
      },
    ]
  })
