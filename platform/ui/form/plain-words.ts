import type { z } from 'zod'

/** What to do about a value, where its schema does not say so in words of its own. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  if (isBlank(issue.input)) return 'Fill this in.'
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_value':
      return 'Choose one of the answers.'
    case 'invalid_format':
      return formatWords.get(issue.format) ?? 'This is not in the form that is needed here.'
    case 'invalid_type':
      return issue.expected === 'number' ? 'Enter a number.' : 'Fill this in.'
    default:
      return undefined
  }
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''

const formatWords: ReadonlyMap<string, string> = new Map([
  ['email', 'Enter an e-mail address, such as name@agency.example.gov.'],
  ['url', 'Enter a web address that begins with https://.'],
  ['date', 'Enter a date.'],
])

function tooSmall({ origin, minimum }: { readonly origin: string; readonly minimum: number | bigint }): string {
  if (origin === 'string') return `Write at least ${minimum} characters.`
  return isMany(origin) ? `Choose at least ${minimum}.` : `Enter ${minimum} or more.`
}

function tooBig({ origin, maximum }: { readonly origin: string; readonly maximum: number | bigint }): string {
  if (origin === 'string') return `Write at most ${maximum} characters.`
  return isMany(origin) ? `Choose at most ${maximum}.` : `Enter ${maximum} or less.`
}

const isMany = (origin: string): boolean => origin === 'array' || origin === 'set'
