import type { z } from 'zod'
import type { Fault } from './pack-fault.ts'

/** What the schema found, as faults in words. */
export function sayIssue(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      because: `There is no field “${key}” here. Take it out, or mend its name.`,
    }))
  return [{ path, because: inWords(issue) }]
}

function inWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `This field is missing. Give ${kinds[issue.expected] ?? 'a value'}.`
        : `This must be ${kinds[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `Use one of: ${issue.values.map(String).join(', ')}.`
    case 'too_small':
      return issue.origin === 'string'
        ? `This text is too short: at least ${String(issue.minimum)} characters.`
        : `This must be at least ${String(issue.minimum)}${issue.origin === 'array' ? ' items' : ''}.`
    case 'too_big':
      return issue.origin === 'string'
        ? `This text is too long: at most ${String(issue.maximum)} characters.`
        : `This must be at most ${String(issue.maximum)}${issue.origin === 'array' ? ' items' : ''}.`
    case 'invalid_format':
      return formats[issue.format] ?? 'This text does not have the right form.'
    default:
      return 'This value does not fit here.'
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  object: 'an object in braces',
  array: 'a list in brackets',
  boolean: 'true or false',
}

const formats: Readonly<Record<string, string>> = {
  date: 'Give a date as year-month-day: "2026-11-30".',
  url: 'Give a link that begins with https://, or null.',
  regex: 'Use small letters, digits and single hyphens: "impact-assessment".',
}
