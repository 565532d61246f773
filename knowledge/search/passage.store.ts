import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { type Collection, fullText, type Passage } from './passage.ts'
import { countTerms } from './terms.ts'
import { signatureOf, toBytes } from './vector.ts'

/** The shelf of the terms of public reference. */
export const PUBLIC_SHELF = '00000000-0000-0000-0000-000000000000'

// Part of every content hash: another model, or other terms, means reading everything again.
const EDITION = 'all-MiniLM-L6-v2 porter2 1'

/** A passage with its embedding. */
export interface EmbeddedPassage {
  readonly passage: Passage
  readonly vector: Float32Array
}

/** Which passages of these subjects are kept already; the keys are those of `passageKey`. */
export async function findKeptPassages(db: Database, collection: Collection, subjectIds: readonly string[]) {
  const rows = await passagesOf(db, collection, subjectIds).select(['subject_id', 'content']).execute()
  return new Set(rows.map((row) => keyOf(row.subject_id, row.content)))
}

/** Says of which subject and content a passage is: the same key means that nothing changed but perhaps its place. */
export function passageKey(passage: Passage): string {
  return keyOf(passage.subjectId, contentOf(passage))
}

/** Adds passages with their terms. One that another process has just added is left as it is. */
export async function insertPassages(
  db: Database,
  { agencyId, collection }: Collection,
  embedded: readonly EmbeddedPassage[],
): Promise<void> {
  if (embedded.length === 0) return
  const counted = new Map(embedded.map((one) => [passageKey(one.passage), countTerms(fullText(one.passage))]))
  const rows = embedded.map(({ passage, vector }) => ({
    agency_id: agencyId,
    collection,
    ...placeOf(passage),
    subject_id: passage.subjectId,
    title: passage.title,
    body: passage.body,
    length: total(counted.get(passageKey(passage))),
    content: contentOf(passage),
    signature: signatureOf(vector),
    embedding: toBytes(vector),
  }))
  const added = await db
    .insertInto('passage')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'subject_id', 'content'])
    .execute()
  const terms = added.flatMap((row) =>
    Array.from(counted.get(keyOf(row.subject_id, row.content)) ?? [], ([term, frequency]) => ({
      id: row.id,
      term,
      frequency,
    })),
  )
  await insertTerms(db, agencyId ?? PUBLIC_SHELF, terms)
}

/** Brings the places of kept passages up to date and removes those of the subjects that are no longer in their text. */
export async function replacePlaces(
  db: Database,
  collection: Collection,
  subjectIds: readonly string[],
  passages: readonly Passage[],
): Promise<void> {
  const current = new Map(passages.map((passage) => [passageKey(passage), passage]))
  const kept = await passagesOf(db, collection, subjectIds)
    .select(['id', 'subject_id', 'content', 'ordinal', 'start_offset', 'end_offset'])
    .execute()
  for (const row of kept) {
    const passage = current.get(keyOf(row.subject_id, row.content))
    if (!passage) await db.deleteFrom('passage').where('id', '=', row.id).execute()
    else if (row.ordinal !== passage.ordinal || row.start_offset !== passage.start || row.end_offset !== passage.end) {
      await db.updateTable('passage').set(placeOf(passage)).where('id', '=', row.id).execute()
    }
  }
}

/** Removes all passages of these subjects; says how many there were. */
export async function deletePassages(
  db: Database,
  collection: Collection,
  subjectIds: readonly string[],
): Promise<number> {
  const ids = passagesOf(db, collection, subjectIds).select('id')
  const { numDeletedRows } = await db.deleteFrom('passage').where('id', 'in', ids).executeTakeFirst()
  return Number(numDeletedRows)
}

function passagesOf(db: Database, { agencyId, collection }: Collection, subjectIds: readonly string[]) {
  return db
    .selectFrom('passage')
    .where('agency_id', 'is not distinct from', agencyId)
    .where('collection', '=', collection)
    .where('subject_id', '=', sql<string>`any(${subjectIds})`)
}

async function insertTerms(
  db: Database,
  shelf: string,
  terms: readonly { readonly id: string; readonly term: string; readonly frequency: number }[],
): Promise<void> {
  const column = (key: 'id' | 'term' | 'frequency') => terms.map((row) => row[key])
  await sql`
    insert into passage_term (shelf, passage_id, term, frequency)
    select ${shelf}::uuid, * from unnest(${column('id')}::bigint[], ${column('term')}::text[], ${column('frequency')}::smallint[])
  `.execute(db)
}

function placeOf({ ordinal, start, end }: Passage) {
  return { ordinal, start_offset: start, end_offset: end }
}

function total(counts: ReadonlyMap<string, number> | undefined): number {
  return [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0)
}

function contentOf({ title, body }: Passage): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([EDITION, title, body]))
    .digest()
}

function keyOf(subjectId: string, content: Buffer): string {
  return `${content.toString('base64')} ${subjectId}`
}
