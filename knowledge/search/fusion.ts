/** What two ways of searching say of one candidate. */
export interface Signals {
  /** BM25, the score of shared words. */
  readonly words: number
  /** Cosine of the embeddings; null when the model could not be asked. */
  readonly meaning: number | null
}

const WORDS = 0.3
const MEANING = 0.7

/**
 * One score from 0 to 1 for each candidate: both signals are stretched over the candidates, then weighed.
 * The weights held on five retrieval tasks; `bench/similar.ts` measures them on the federal inventory.
 */
export function fuse(candidates: readonly Signals[]): number[] {
  const words = stretch(candidates.map((candidate) => candidate.words))
  const meaning = candidates.flatMap((candidate) => candidate.meaning ?? [])
  if (meaning.length < candidates.length) return words
  return stretch(meaning).map((near, index) => MEANING * near + WORDS * (words[index] ?? 0))
}

function stretch(values: readonly number[]): number[] {
  const lowest = values.reduce((least, value) => Math.min(least, value), Infinity)
  const highest = values.reduce((most, value) => Math.max(most, value), -Infinity)
  const range = highest - lowest
  return values.map((value) => (range > 0 ? (value - lowest) / range : Math.sign(Math.max(value, 0))))
}
