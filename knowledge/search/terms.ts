import stem from 'wink-porter2-stemmer'

/** Words that say nothing about a subject: they are in nearly every text. */
const EMPTY_WORDS = new Set(
  `a about after all also an and any are as at be been before being between both but by can could did do does doing
  during each few for from further had has have having he her here him his how i if in into is it its itself just me
  more most my no nor not now of off on once only or other our out over own same she should so some such than that the
  their them then there these they this those through to too under until up very was we were what when where which
  while who whom why will with would you your`.split(/\s+/),
)

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu
const LONGEST = 60

/** The stems of a text's telling words, in their order, repeated as often as they stand there. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => termOf(word) ?? [])
}

/** How often each term stands in a text. */
export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** The words of a text as they are written. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? []
}

/** The stem of one word, or nothing when the word says nothing. */
export function termOf(word: string): string | undefined {
  const plain = word
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace('’', "'")
  return EMPTY_WORDS.has(plain) ? undefined : stem(plain).slice(0, LONGEST)
}
