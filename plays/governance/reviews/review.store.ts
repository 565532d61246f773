import type { Database } from '@pilothouse/platform/database/connect'
import type { Discipline, Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { HeldReview, Review, type ReviewOutcome } from './review.ts'
import type { ReviewedRecord } from './reviewed-record.ts'

/** Reviews with the use that each is about, ready to be parsed. */
export const reviewsWithUse = (db: Database) =>
  db
    .selectFrom('review')
    .innerJoin('use_case', 'use_case.id', 'review.use_case_id')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .select([
      'review.id',
      'review.use_case_id as useCaseId',
      'use_case.title as useCaseTitle',
      'use_case.owner_id as ownerId',
      'use_case.owner_name as ownerName',
      'use_case.organisation_id as organisationId',
      'organisation.name as organisationName',
      'organisation.path',
      'review.discipline',
      'review.state',
      'review.round',
      'review.independent',
      'review.opened_at as openedAt',
      'review.opened_because as openedBecause',
      'review.due_on as dueOn',
      'review.assigned_id as assignedId',
      'review.assigned_name as assignedName',
      'review.assigned_at as assignedAt',
      'review.delegation_id as delegationId',
      'review.escalated_to as escalatedTo',
      'review.escalated_because as escalatedBecause',
      'review.escalated_by_name as escalatedByName',
      'review.escalated_at as escalatedAt',
      'review.outcome',
      'review.decided_at as decidedAt',
      'review.version',
    ])

/** The review, if the reader's agency has it. */
export async function findReview(db: Database, id: string): Promise<HeldReview> {
  const row = await reviewsWithUse(db)
    .select(['review.record', 'review.fingerprint'])
    .where('review.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such review. Look for it in the list of reviews.')
  return HeldReview.parse(row)
}

/** The review, held still until the transaction ends. */
export async function holdReview(db: Database, id: string): Promise<HeldReview> {
  await db.selectFrom('review').select('id').where('id', '=', id).forUpdate().execute()
  return findReview(db, id)
}

/** Every review of a use, by discipline, held still until the transaction ends. */
export async function holdReviewsOf(db: Database, useCaseId: string): Promise<readonly HeldReview[]> {
  await db.selectFrom('review').select('id').where('use_case_id', '=', useCaseId).orderBy('id').forUpdate().execute()
  const rows = await reviewsWithUse(db)
    .select(['review.record', 'review.fingerprint'])
    .where('use_case_id', '=', useCaseId)
    .orderBy('review.discipline')
    .execute()
  return rows.map((row) => HeldReview.parse(row))
}

/** Every review of a use, by discipline. */
export async function reviewsOf(db: Database, useCaseId: string): Promise<readonly Review[]> {
  const rows = await reviewsWithUse(db)
    .where('review.use_case_id', '=', useCaseId)
    .where('review.state', '<>', 'not asked')
    .orderBy('review.discipline')
    .execute()
  return rows.map((row) => Review.parse(row))
}

/** A use as somebody looks at it. */
export interface Look {
  readonly record: ReviewedRecord
  readonly fingerprint: string
}

/** What a round of a review begins with. */
export interface RoundStart extends Look {
  readonly because: string
  readonly dueOn: string
  readonly independent: boolean
  readonly at: Date
}

/** Opens the review of a discipline and returns its id; null when there is one already. */
export async function insertReview(
  db: Database,
  { useCaseId, discipline, start }: { useCaseId: string; discipline: Discipline; start: RoundStart },
): Promise<string | null> {
  const row = await db
    .insertInto('review')
    .values({ use_case_id: useCaseId, discipline, state: 'open', ...startColumns(start), ...lookColumns(start) })
    .onConflict((conflict) => conflict.columns(['use_case_id', 'discipline']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

const startColumns = ({ because, dueOn, independent, at }: Omit<RoundStart, keyof Look>) => ({
  opened_at: at,
  opened_because: because,
  due_on: dueOn,
  independent,
})

const lookColumns = ({ record, fingerprint }: Look) => ({ record: JSON.stringify(record), fingerprint })

/** Opens the next round of a review that is held. What the reviewer saw last stays, so that the next look shows what changed. */
export async function reopenReview(db: Database, review: Review, start: Omit<RoundStart, keyof Look>): Promise<void> {
  await db
    .updateTable('review')
    .set({
      ...startColumns(start),
      ...noEscalation,
      state: 'open',
      round: review.round + 1,
      version: review.version + 1,
    })
    .where('id', '=', review.id)
    .execute()
}

const noEscalation = { escalated_to: null, escalated_because: null, escalated_by_name: null, escalated_at: null }

/** What may be written on a review that is held. */
export interface ReviewChange {
  readonly state?: Review['state']
  readonly dueOn?: string
  readonly assigned?: { readonly id: string; readonly name: string; readonly delegationId: string | null } | null
  readonly escalated?: { readonly to: string; readonly because: string; readonly byName: string } | null
  readonly decided?: { readonly outcome: ReviewOutcome; readonly look: Look }
}

/** Changes a review that is held; its version goes up. */
export async function updateReview(db: Database, review: Review, change: ReviewChange, at: Date): Promise<void> {
  const { state, dueOn, assigned, escalated, decided } = change
  await db
    .updateTable('review')
    .set({
      version: review.version + 1,
      ...(state === undefined ? {} : { state }),
      ...(dueOn === undefined ? {} : { due_on: dueOn }),
      ...(assigned === undefined ? {} : assignedColumns(assigned, at)),
      ...(escalated === undefined ? {} : escalatedColumns(escalated, at)),
      ...(decided ? { outcome: decided.outcome, decided_at: at, ...lookColumns(decided.look) } : {}),
    })
    .where('id', '=', review.id)
    .execute()
}

const assignedColumns = (assigned: NonNullable<ReviewChange['assigned']> | null, at: Date) => ({
  assigned_id: assigned?.id ?? null,
  assigned_name: assigned?.name ?? null,
  assigned_at: assigned ? at : null,
  delegation_id: assigned?.delegationId ?? null,
})

const escalatedColumns = (escalated: NonNullable<ReviewChange['escalated']> | null, at: Date) =>
  escalated
    ? {
        escalated_to: escalated.to,
        escalated_because: escalated.because,
        escalated_by_name: escalated.byName,
        escalated_at: at,
      }
    : noEscalation

/** Who acts in a step. */
export type StepBy = Pick<Person, 'id' | 'name'>
