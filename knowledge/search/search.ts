import type { RawBuilder } from 'kysely'
import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { type Candidate, findCandidates, findPassageTexts, type PassageText } from './candidate.store.ts'
import { excerptOf, sharedWords } from './excerpt.ts'
import { fuse } from './fusion.ts'
import { fullText } from './passage.ts'
import { termsOf } from './terms.ts'
import { closeness, signatureOf } from './vector.ts'

/** What to look for, where, and who may see what. */
export interface SearchQuery {
  /** A few words, a question, or a whole description: its first 1,500 characters are read. */
  readonly text: string
  readonly collections: readonly string[]
  /** Which rows of the table `passage` the asking person may see, beyond what row-level security hides: part of the query. */
  readonly access: RawBuilder<boolean>
  /** Subjects to return at most. */
  readonly limit: number
}

/** A subject that was found, by its best passage. */
export interface Hit {
  readonly collection: string
  readonly subjectId: string
  readonly title: string
  /** The sentence that shares most with the query. */
  readonly excerpt: string
  /** Where the passage stands in the subject's text, in UTF-16 units, end exclusive. */
  readonly start: number
  readonly end: number
  /** From 0 to 1, for order only: the best candidate of any search is near 1. */
  readonly score: number
  /** Cosine between query and passage, comparable between searches; null when the model could not be asked. */
  readonly closeness: number | null
  /** Words of title and passage that the query has too, in any of their forms. */
  readonly sharedWords: readonly string[]
}

/** What was found, best first. */
export interface SearchResult {
  readonly hits: readonly Hit[]
  /** False when the model could not be asked: the order then rests on shared words alone, and the page should say so. */
  readonly byMeaning: boolean
}

interface Ranked extends Candidate {
  readonly closeness: number | null
  readonly score: number
}

const LONGEST_QUERY = 1500

/** Finds the subjects nearest to a text, by words and by meaning, among the passages that the person may see. */
export async function search(
  context: Pick<Context, 'embed' | 'transaction'>,
  query: SearchQuery,
): Promise<SearchResult> {
  const text = query.text.slice(0, LONGEST_QUERY)
  if (text.trim() === '') return { hits: [], byMeaning: true }
  const terms = [...new Set(termsOf(text))]
  const vector = await vectorOf(context, text)
  const signature = vector && signatureOf(vector)
  return context.transaction(async (db) => {
    const candidates = await findCandidates(db, { ...query, terms, signature })
    const best = bestOfEachSubject(rank(candidates, vector)).slice(0, query.limit)
    const texts = await findPassageTexts(
      db,
      query,
      best.map(({ id }) => id),
    )
    return { hits: show(best, texts, new Set(terms)), byMeaning: vector !== null }
  })
}

async function vectorOf(context: Pick<Context, 'embed'>, text: string): Promise<Float32Array | null> {
  try {
    const [vector] = await context.embed([text])
    return vector ?? null
  } catch (problem) {
    if (problem instanceof Refusal && problem.kind === 'unavailable') return null
    throw problem
  }
}

function rank(candidates: readonly Candidate[], vector: Float32Array | null): Ranked[] {
  const near = candidates.map((candidate) => (vector ? closeness(vector, candidate.embedding) : null))
  const scores = fuse(candidates.map(({ words }, index) => ({ words, meaning: near[index] ?? null })))
  return candidates
    .map((candidate, index) => ({ ...candidate, closeness: near[index] ?? null, score: scores[index] ?? 0 }))
    .sort((one, other) => other.score - one.score || Number(one.id) - Number(other.id))
}

function bestOfEachSubject(ranked: readonly Ranked[]): Ranked[] {
  const best = new Map<string, Ranked>()
  for (const one of ranked) {
    const subject = `${one.collection} ${one.subjectId}`
    if (!best.has(subject)) best.set(subject, one)
  }
  return [...best.values()]
}

function show(best: readonly Ranked[], texts: readonly PassageText[], terms: ReadonlySet<string>): Hit[] {
  const found = new Map(texts.map((text) => [text.id, text]))
  return best.flatMap(({ id, collection, subjectId, score, closeness }) => {
    const text = found.get(id)
    if (!text) return []
    const { title, body, start, end } = text
    const shown = { excerpt: excerptOf(body, terms), sharedWords: sharedWords(fullText(text), terms) }
    return { collection, subjectId, title, ...shown, start, end, score, closeness }
  })
}
