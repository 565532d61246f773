import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Review } from '../review.ts'
import { ReviewCondition, type ConditionDraft, type ConditionState } from './review-condition.ts'

const conditions = (db: Database) =>
  db
    .selectFrom('review_condition')
    .innerJoin('review', 'review.id', 'review_condition.review_id')
    .select([
      'review_condition.id',
      'review_condition.use_case_id as useCaseId',
      'review_condition.review_id as reviewId',
      'review.discipline',
      'review_condition.what',
      'review_condition.owner_id as ownerId',
      'review_condition.owner_name as ownerName',
      'review_condition.due_on as dueOn',
      'review_condition.state',
      'review_condition.set_at as setAt',
      'review_condition.note',
      'review_condition.reported_at as reportedAt',
      'review_condition.answer',
      'review_condition.answered_by_name as answeredByName',
      'review_condition.answered_at as answeredAt',
      'review_condition.missed_at as missedAt',
      'review_condition.version',
    ])

/** The condition, held still until the transaction ends. */
export async function holdCondition(db: Database, id: string): Promise<ReviewCondition> {
  await db.selectFrom('review_condition').select('id').where('id', '=', id).forUpdate().execute()
  const row = await conditions(db).where('review_condition.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such condition. Look for it in its review.')
  return ReviewCondition.parse(row)
}

/** The conditions that reviews of a use have set, by their last day. */
export async function conditionsOf(db: Database, useCaseId: string): Promise<readonly ReviewCondition[]> {
  const rows = await conditions(db)
    .where('review_condition.use_case_id', '=', useCaseId)
    .orderBy('review_condition.due_on')
    .orderBy('review_condition.set_at')
    .execute()
  return rows.map((row) => ReviewCondition.parse(row))
}

/** What is owed by nobody's word yet although its last day has passed. */
export async function conditionsOverdue(db: Database, day: string): Promise<readonly ReviewCondition[]> {
  const rows = await conditions(db)
    .where('review_condition.state', '=', 'owed')
    .where(sql<boolean>`review_condition.due_on < ${day}::date`)
    .orderBy('review_condition.due_on')
    .execute()
  return rows.map((row) => ReviewCondition.parse(row))
}

/** Writes a condition and returns its id. */
export async function insertCondition(
  db: Database,
  review: Pick<Review, 'id' | 'useCaseId'>,
  draft: ConditionDraft & { readonly stepId: string; readonly ownerName: string; readonly at: Date },
): Promise<string> {
  const { id } = await db
    .insertInto('review_condition')
    .values({
      use_case_id: review.useCaseId,
      review_id: review.id,
      step_id: draft.stepId,
      what: draft.what,
      owner_id: draft.ownerId,
      owner_name: draft.ownerName,
      due_on: draft.dueOn,
      set_at: draft.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What may be written on a condition that is held. */
export interface ConditionChange {
  readonly state: ConditionState
  readonly reported?: { readonly note: string; readonly at: Date }
  readonly answered?: { readonly words: string; readonly byName: string; readonly at: Date }
  readonly missedAt?: Date
}

/** Changes a condition that is held; its version goes up. */
export async function updateCondition(
  db: Database,
  condition: ReviewCondition,
  change: ConditionChange,
): Promise<void> {
  const { state, reported, answered, missedAt } = change
  await db
    .updateTable('review_condition')
    .set({
      state,
      version: condition.version + 1,
      ...(reported ? { note: reported.note, reported_at: reported.at } : {}),
      ...(answered ? { answer: answered.words, answered_by_name: answered.byName, answered_at: answered.at } : {}),
      ...(missedAt ? { missed_at: missedAt } : {}),
    })
    .where('id', '=', condition.id)
    .execute()
}

const Waiting = ReviewCondition.extend({
  useCaseTitle: z.string(),
  path: z.string(),
  assignedId: z.string().nullable(),
})

/** Conditions in one of these states, with the use that each is about and whoever reviews it. */
export async function conditionsWithUse(
  db: Database,
  states: readonly ConditionState[],
): Promise<readonly z.infer<typeof Waiting>[]> {
  const rows = await conditions(db)
    .innerJoin('use_case', 'use_case.id', 'review_condition.use_case_id')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .select(['use_case.title as useCaseTitle', 'organisation.path', 'review.assigned_id as assignedId'])
    .where('review_condition.state', 'in', states)
    .orderBy('review_condition.due_on')
    .execute()
  return rows.map((row) => Waiting.parse(row))
}
