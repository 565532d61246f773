import { z } from 'zod'

/** Turns a text into the numbers of its word pieces, start and end marks included, at most `limit` of them. */
export type Tokenize = (text: string, limit: number) => number[]

const Vocabulary = z.object({ model: z.object({ vocab: z.record(z.string(), z.number()) }) })

const LONGEST_WORD = 100
const REMEMBERED_WORDS = 50_000
const MARK = /\p{Mn}/gu
// Control and format characters are dropped, save tab, line feed and carriage return, which are space.
const DROPPED = /[^\P{C}\t\n\r]|\uFFFD/gu
// BERT counts all ASCII symbols as punctuation, also those that Unicode calls symbols.
const ALONE = String.raw`\p{P}$+<=>^\x60|~\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{2A6DF}\u{2A700}-\u{2CEAF}\u{2F800}-\u{2FA1F}`
const WORD = new RegExp(String.raw`[${ALONE}]|[^\s${ALONE}]+`, 'gu')

/** Opens a `tokenizer.json` of a lower-case BERT model (WordPiece, accents stripped). */
export function openTokenizer(file: Buffer): Tokenize {
  const pieces = new Map(Object.entries(Vocabulary.parse(JSON.parse(file.toString('utf8'))).model.vocab))
  const [unknown = 0, start = 0, end = 0] = ['[UNK]', '[CLS]', '[SEP]'].map((mark) => pieces.get(mark))
  const known = new Map<string, number[]>()
  const remember = (word: string) => {
    const split = splitWord(word, pieces) ?? [unknown]
    if (known.size < REMEMBERED_WORDS) known.set(word, split)
    return split
  }
  return (text, limit) => {
    const tokens = [start]
    for (const word of wordsOf(text)) {
      if (tokens.length >= limit - 1) break
      tokens.push(...(known.get(word) ?? remember(word)))
    }
    return [...tokens.slice(0, limit - 1), end]
  }
}

/** Words and single punctuation marks, lower case, without accents. */
function wordsOf(text: string): readonly string[] {
  const plain = text.replace(DROPPED, '').normalize('NFD').toLowerCase().replace(MARK, '')
  return plain.match(WORD) ?? []
}

/** The longest known pieces from left to right, or nothing when some rest is unknown. */
function splitWord(word: string, pieces: ReadonlyMap<string, number>): number[] | undefined {
  const split: number[] = []
  if (Array.from(word).length > LONGEST_WORD) return undefined
  for (let start = 0; start < word.length;) {
    const end = longestPiece(word, start, pieces)
    if (end === undefined) return undefined
    split.push(end.token)
    start = end.at
  }
  return split
}

function longestPiece(word: string, start: number, pieces: ReadonlyMap<string, number>) {
  for (let at = word.length; at > start; at--) {
    const token = pieces.get((start > 0 ? '##' : '') + word.slice(start, at))
    if (token !== undefined) return { token, at }
  }
  return undefined
}
