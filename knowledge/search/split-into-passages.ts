import type { Passage, SearchableText } from './passage.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** Words in a passage at most: with a title, about what the model reads (256 tokens). */
const LONGEST = 160

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Cuts a text into passages at the ends of sentences. A text without words has a passage only if it has a title. */
export function splitIntoPassages({ subjectId, title, text }: SearchableText): Passage[] {
  const spans = joinSentences(sentenceSpans(text), text)
  const found = spans.length === 0 && title.trim() !== '' ? [{ start: 0, end: 0 }] : spans
  return found.map(({ start, end }, ordinal) => ({
    subjectId,
    ordinal,
    title: storable(title),
    body: storable(text.slice(start, end)),
    start,
    end,
  }))
}

/** PostgreSQL keeps no NUL; a space in its place leaves the offsets true. */
function storable(text: string): string {
  return text.replaceAll('\0', ' ')
}

function sentenceSpans(text: string): Span[] {
  return [...sentences.segment(text)].flatMap(({ segment, index }) => cut(segment, index))
}

/** A sentence without its surrounding space; one that is longer than a passage falls into several. */
function cut(sentence: string, index: number): Span[] {
  const words = [...sentence.matchAll(/\S+/g)]
  const spans: Span[] = []
  for (let first = 0; first < words.length; first += LONGEST) {
    const piece = words.slice(first, first + LONGEST)
    const [start, last] = [piece[0], piece.at(-1)]
    if (start && last) spans.push({ start: index + start.index, end: index + last.index + last[0].length })
  }
  return spans
}

function joinSentences(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const open = joined.at(-1)
    const longer = { start: open?.start ?? span.start, end: span.end }
    if (open && countWords(text, longer) <= LONGEST) joined[joined.length - 1] = longer
    else joined.push(span)
  }
  return joined
}

function countWords(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/\S+/g)?.length ?? 0
}
