import type { Context } from '@pilothouse/platform/context'
import { type Collection, fullText, type Passage, type SearchableText } from './passage.ts'
import { findKeptPassages, insertPassages, passageKey, replacePlaces } from './passage.store.ts'
import { splitIntoPassages } from './split-into-passages.ts'

/** What to index, and how to follow or stop it. */
export interface IndexOrder extends Collection {
  /** The whole text of each subject: passages of a subject that are not in it are removed. */
  readonly texts: readonly SearchableText[]
  /** Called with the number of texts that are done. */
  readonly onProgress?: (done: number) => void
  /** Stops between two small transactions; what is done stays. */
  readonly signal?: AbortSignal
}

/** Passages that were read by the model, and those that it had read before. */
export interface IndexReport {
  readonly embedded: number
  readonly unchanged: number
}

const TEXTS_AT_A_TIME = 40

/**
 * Makes texts findable. It can be repeated and interrupted at will: only what changed is read by the model again,
 * and no transaction is open while the model reads.
 */
export async function indexPassages(
  context: Pick<Context, 'embed' | 'transaction'>,
  order: IndexOrder,
): Promise<IndexReport> {
  let report = { embedded: 0, unchanged: 0 }
  for (let done = 0; done < order.texts.length; done += TEXTS_AT_A_TIME) {
    order.signal?.throwIfAborted()
    const texts = order.texts.slice(done, done + TEXTS_AT_A_TIME)
    const { embedded, unchanged } = await indexSome(context, order, texts)
    report = { embedded: report.embedded + embedded, unchanged: report.unchanged + unchanged }
    order.onProgress?.(done + texts.length)
  }
  return report
}

async function indexSome(
  context: Pick<Context, 'embed' | 'transaction'>,
  collection: Collection,
  texts: readonly SearchableText[],
): Promise<IndexReport> {
  const subjectIds = texts.map((text) => text.subjectId)
  const passages = withoutRepeats(texts.flatMap(splitIntoPassages))
  const kept = await context.transaction((db) => findKeptPassages(db, collection, subjectIds))
  const fresh = passages.filter((passage) => !kept.has(passageKey(passage)))
  const vectors = await context.embed(fresh.map(fullText))
  const embedded = fresh.flatMap((passage, index) => {
    const vector = vectors[index]
    return vector ? [{ passage, vector }] : []
  })
  await context.transaction(async (db) => {
    await replacePlaces(db, collection, subjectIds, passages)
    await insertPassages(db, collection, embedded)
  })
  return { embedded: fresh.length, unchanged: passages.length - fresh.length }
}

/** A text that says the same twice is found once, at the first place. */
function withoutRepeats(passages: readonly Passage[]): Passage[] {
  const first = new Map<string, Passage>()
  for (const passage of passages) {
    const key = passageKey(passage)
    if (!first.has(key)) first.set(key, passage)
  }
  return [...first.values()]
}
