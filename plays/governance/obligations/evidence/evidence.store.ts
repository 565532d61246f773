import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Change } from '../../policy-packs/policy-pack.ts'
import { Evidence, LinkedEvidence } from './evidence.ts'

const columns = [
  'evidence.id',
  'evidence.use_case_id as useCaseId',
  'evidence.kind',
  'evidence.discipline',
  'evidence.title',
  'evidence.file_id as fileId',
  'evidence.file_name as fileName',
  'evidence.sha256',
  'evidence.link',
  'evidence.dated_on as datedOn',
  'evidence.attests',
  'evidence.added_by_name as addedByName',
  'evidence.added_at as addedAt',
  'evidence.withdrawn_at as withdrawnAt',
  'evidence.withdrawn_by_name as withdrawnByName',
  'evidence.withdrawn_because as withdrawnBecause',
  'evidence.refused_at as refusedAt',
  'evidence.refused_because as refusedBecause',
] as const

const source = sql`jsonb_build_object('kind', evidence.source_kind, 'id', evidence.source_id)`.as('source')

/** One piece of evidence of the reader's agency. */
export async function findEvidence(db: Database, id: string): Promise<Evidence & { addedById: string }> {
  const row = await db
    .selectFrom('evidence')
    .select([...columns, 'evidence.added_by_id as addedById'])
    .select(source)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such evidence. Look for it under the duty that it serves.')
  return Evidence.extend({ addedById: z.string() }).parse(row)
}

/** The evidence of each of these obligations, the newest first; with what was withdrawn and refused. */
export async function evidenceFor(
  db: Database,
  obligationIds: readonly string[],
): Promise<ReadonlyMap<string, LinkedEvidence[]>> {
  if (obligationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('obligation_evidence as link')
    .innerJoin('evidence', 'evidence.id', 'link.evidence_id')
    .select(columns)
    .select([source, 'link.obligation_id as obligationId'])
    .select(['link.stale_since as staleSince', 'link.stale_because as staleBecause'])
    .where('link.obligation_id', 'in', obligationIds)
    .orderBy('evidence.dated_on', 'desc')
    .orderBy('evidence.added_at', 'desc')
    .execute()
  const grouped = Map.groupBy(rows, ({ obligationId }) => obligationId)
  return new Map([...grouped].map(([id, some]) => [id, some.map((row) => LinkedEvidence.parse(row))]))
}

/** What is written down of a new piece. */
export interface NewEvidence extends Pick<
  Evidence,
  | 'useCaseId'
  | 'kind'
  | 'discipline'
  | 'title'
  | 'fileId'
  | 'fileName'
  | 'sha256'
  | 'link'
  | 'datedOn'
  | 'source'
  | 'attests'
> {
  readonly servesLater: boolean
}

/** Writes a piece down and returns its id; null when this decision is evidence already. */
export async function insertEvidence(
  db: Database,
  piece: NewEvidence,
  by: Pick<Person, 'id' | 'name'>,
  at: Date,
): Promise<string | null> {
  const row = await db
    .insertInto('evidence')
    .values({
      use_case_id: piece.useCaseId,
      kind: piece.kind,
      discipline: piece.discipline,
      title: piece.title,
      file_id: piece.fileId,
      file_name: piece.fileName,
      sha256: piece.sha256,
      link: piece.link,
      dated_on: piece.datedOn,
      source_kind: piece.source.kind,
      source_id: piece.source.id,
      attests: JSON.stringify(piece.attests),
      serves_later: piece.servesLater,
      added_by_id: by.id,
      added_by_name: by.name,
      added_at: at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The evidence that a decision already is. */
export async function evidenceOfDecision(
  db: Database,
  { useCaseId, kind, source: from }: Pick<NewEvidence, 'useCaseId' | 'kind' | 'source'>,
): Promise<string> {
  const { id } = await db
    .selectFrom('evidence')
    .select('id')
    .where('use_case_id', '=', useCaseId)
    .where('kind', '=', kind)
    .where('source_kind', '=', from.kind)
    .where('source_id', '=', from.id)
    .executeTakeFirstOrThrow()
  return id
}

/** Ties a piece to obligations. A tie that stands stays as it is. */
export async function linkEvidence(db: Database, evidenceId: string, obligationIds: readonly string[]): Promise<void> {
  if (obligationIds.length === 0) return
  await db
    .insertInto('obligation_evidence')
    .values(obligationIds.map((id) => ({ obligation_id: id, evidence_id: evidenceId })))
    .onConflict((on) => on.doNothing())
    .execute()
}

/** The obligations that a piece serves. */
export async function servedBy(db: Database, evidenceIds: readonly string[]): Promise<readonly string[]> {
  if (evidenceIds.length === 0) return []
  const rows = await db
    .selectFrom('obligation_evidence')
    .select('obligation_id as id')
    .distinct()
    .where('evidence_id', 'in', evidenceIds)
    .execute()
  return rows.map(({ id }) => id)
}

/** Marks a piece as withdrawn; false when it was already. */
export async function markWithdrawn(
  db: Database,
  id: string,
  { by, because, at }: { by: Pick<Person, 'name'>; because: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('evidence')
    .set({ withdrawn_at: at, withdrawn_by_name: by.name, withdrawn_because: because })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Marks a piece whose file is not the one that was kept; false when it was already. */
export async function markRefused(db: Database, id: string, because: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('evidence')
    .set({ refused_at: at, refused_because: because })
    .where('id', '=', id)
    .where('refused_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Evidence of a use stops to count for the duties that must be renewed on such a change. What attests the version that
 * holds now still counts. Returns the obligations that lost something.
 */
export async function staleOnChange(
  db: Database,
  {
    useCaseId,
    change,
    because,
    now,
    day,
  }: {
    useCaseId: string
    change: Change
    because: string
    now: { readonly version: string; readonly ifAttested?: boolean } | null
    day: string
  },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update obligation_evidence link set stale_since = ${day}, stale_because = ${because}
    from evidence, obligation join duty on duty.id = obligation.duty_id
    where link.evidence_id = evidence.id and link.obligation_id = obligation.id
      and evidence.use_case_id = ${useCaseId} and link.stale_since is null
      and duty.content -> 'renewal' -> 'onChangeOf' ? ${change}
      and (${now === null} or evidence.attests ->> ${change} is distinct from ${now?.version ?? ''})
      and (${now?.ifAttested !== true} or evidence.attests ? ${change})
    returning link.obligation_id as id`.execute(db)
  return [...new Set(rows.map(({ id }) => id))]
}

/** A file that evidence rests on. */
export interface EvidenceFile {
  readonly id: string
  readonly useCaseId: string
  readonly title: string
  readonly sha256: string
}

/** The files behind the evidence of these obligations that still counts. */
export async function filesOfEvidence(
  db: Database,
  obligationIds: readonly string[],
): Promise<readonly EvidenceFile[]> {
  if (obligationIds.length === 0) return []
  return db
    .selectFrom('evidence')
    .innerJoin('obligation_evidence as link', 'link.evidence_id', 'evidence.id')
    .select(['evidence.id', 'evidence.use_case_id as useCaseId', 'evidence.title', 'evidence.sha256'])
    .distinct()
    .where('link.obligation_id', 'in', obligationIds)
    .where('evidence.sha256', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('refused_at', 'is', null)
    .$narrowType<{ sha256: string }>()
    .execute()
}

/** What a decision is evidence for, as far as it still counts. */
export async function findBySource(
  db: Database,
  useCaseId: string,
  from: Evidence['source'],
): Promise<readonly { id: string; title: string }[]> {
  return db
    .selectFrom('evidence')
    .select(['id', 'title'])
    .where('use_case_id', '=', useCaseId)
    .where('source_kind', '=', from.kind)
    .where('source_id', '=', from.id)
    .where('withdrawn_at', 'is', null)
    .execute()
}
