import { spellingKey } from '../values/spelling.ts'

/** A heading without what people and forms put around it: numbers in front, stars, hints in brackets, the practice it belongs to. */
function stripped(heading: string): string[] {
  const bare = heading.replace(/^\s*(?:Q?\d{1,2}[a-z]?\s*[.):]\s*)+/i, '')
  const withoutPractice = bare.replace(/\s*\bsub-?\s?practice\b.*$|\s*\bpractice\s*:.*$/is, '')
  const firstPart = withoutPractice.split(/\n\s*\n/)[0] ?? ''
  const withoutHint = firstPart.replace(/\s*(?:[([].*|\*+|(?:\brequired\b|\boptional\b)[\s:]*(?:yes|no)?\W*)$/is, '')
  const firstLine = firstPart.split('\n')[0] ?? ''
  return [bare, withoutPractice, firstPart, withoutHint, firstLine, firstLine.split(/[:(]/)[0] ?? '']
}

/** The spellings under which a heading may be known, the whole heading first. */
export function headingForms(heading: string): string[] {
  const forms = [heading, ...stripped(heading)].map(spellingKey)
  return [...new Set(forms)].filter((form) => form !== '')
}
