import { type RawBuilder, sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { PUBLIC_SHELF } from './passage.store.ts'

/** A passage that may be among the best, with what is needed to say so exactly. */
export interface Candidate {
  readonly id: string
  readonly collection: string
  readonly subjectId: string
  /** BM25 over the passages that the asking person may see, and over no others. */
  readonly words: number
  readonly embedding: Buffer
}

/** What candidates are looked for with. */
export interface CandidateQuery {
  readonly collections: readonly string[]
  /** A condition on the table `passage`. */
  readonly access: RawBuilder<boolean>
  readonly terms: readonly string[]
  /** Null when the model could not be asked. */
  readonly signature: string | null
}

/** The text of a passage, for showing. */
export interface PassageText {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly start: number
  readonly end: number
}

const CANDIDATES = 200
// Okapi BM25 with the values that most collections are served well by: how soon repeats stop counting, how much length counts.
const K1 = 1.2
const B = 0.75

/** The 200 best by shared words and the 200 nearest by signature. Every count behind the scores is of accessible passages. */
export async function findCandidates(db: Database, query: CandidateQuery): Promise<readonly Candidate[]> {
  return withoutNestedLoops(db, async () => (await candidateQuery(query).execute(db)).rows)
}

function candidateQuery(query: CandidateQuery) {
  return sql<Candidate>`
    with accessible as materialized (
      select passage.id, passage.length, passage.signature from passage where ${isAccessible(query)}
    ),
    size as (
      select count(*)::float8 as passages, greatest(avg(length), 1)::float8 as mean_length from accessible
    ),
    posting as materialized (
      select passage_term.term, passage_term.passage_id, passage_term.frequency, accessible.length
      from passage_term join accessible on accessible.id = passage_term.passage_id
      where passage_term.shelf in (${PUBLIC_SHELF}::uuid, current_agency())
        and passage_term.term = any(${query.terms}::text[])
    ),
    rarity as (
      select term, ln(1 + ((select passages from size) - count(*) + 0.5) / (count(*) + 0.5)) as weight
      from posting group by term
    ),
    worded as materialized (
      select passage_id,
        sum(weight * frequency * (${K1}::float8 + 1)
          / (frequency + ${K1}::float8 * (1 - ${B}::float8 + ${B}::float8 * length / (select mean_length from size)))) as score
      from posting join rarity using (term) group by passage_id
    ),
    candidate as (
      (select passage_id as id from worded order by score desc, passage_id limit ${CANDIDATES})
      union
      (select id from accessible where ${query.signature}::text is not null
        order by bit_count(signature # ${query.signature}::bit(384)), id limit ${CANDIDATES})
    )
    select passage.id, passage.collection, passage.subject_id as "subjectId", passage.embedding,
      coalesce(worded.score, 0) as words
    from passage left join worded on worded.passage_id = passage.id
    where passage.id = any(array(select id from candidate))
  `
}

/** Without statistics (an index just made, a subtle access condition) the planner joins thousands of rows one by one: seconds instead of milliseconds. */
async function withoutNestedLoops<T>(db: Database, work: () => Promise<T>): Promise<T> {
  await sql`set local enable_nestloop = off`.execute(db)
  const result = await work()
  await sql`set local enable_nestloop = on`.execute(db)
  return result
}

/** The texts of chosen passages, under the same condition as the choice. */
export async function findPassageTexts(
  db: Database,
  query: Pick<CandidateQuery, 'collections' | 'access'>,
  ids: readonly string[],
): Promise<readonly PassageText[]> {
  const { rows } = await sql<PassageText>`
    select passage.id, passage.title, passage.body,
      passage.start_offset as start, passage.end_offset as "end"
    from passage where passage.id = any(${ids}::bigint[]) and ${isAccessible(query)}
  `.execute(db)
  return rows
}

function isAccessible({ collections, access }: Pick<CandidateQuery, 'collections' | 'access'>): RawBuilder<boolean> {
  return sql<boolean>`passage.collection = any(${collections}::text[]) and (${access})`
}
