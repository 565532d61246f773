import { termOf, wordsOf } from './terms.ts'

const LONGEST = 260
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentence of a passage with most of the terms, cut to what fits under a title. */
export function excerptOf(body: string, terms: ReadonlySet<string>): string {
  const [best = ''] = Array.from(sentences.segment(body), ({ segment }) => segment.trim())
    .map((sentence) => ({ sentence, shared: sharedWords(sentence, terms).length }))
    .sort((one, other) => other.shared - one.shared)
    .map(({ sentence }) => sentence)
  return cutAtWord(best)
}

function cutAtWord(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence
  const space = sentence.lastIndexOf(' ', LONGEST)
  return `${sentence.slice(0, space > 0 ? space : LONGEST)} …`
}

/** The words of a text that stand for one of the terms, as first written, each term once. */
export function sharedWords(text: string, terms: ReadonlySet<string>): string[] {
  const found = new Map<string, string>()
  for (const word of wordsOf(text)) {
    const term = termOf(word)
    if (term !== undefined && terms.has(term) && !found.has(term)) found.set(term, word)
  }
  return [...found.values()]
}
