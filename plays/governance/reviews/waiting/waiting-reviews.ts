import { dayOf } from '@pilothouse/platform/day'
import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { holds } from '@pilothouse/platform/identity/person'
import { mayAssignReviews } from '../../permissions.ts'
import { ownRoleFor } from '../../authority/delegation.ts'
import type { WaitingItem } from '../../waiting/waiting-item.ts'
import type { WaitingSource } from '../../waiting/waiting-source.ts'
import { nameOf, Review } from '../review.ts'
import { reviewsWithUse } from '../review.store.ts'

const hrefOf = ({ id }: Review): string => `/governance/reviews/${id}`

const about = (review: Review) => ({ title: review.useCaseTitle, href: hrefOf(review) })

/** Reviews that the person was named for. */
export const reviewsToDecide: WaitingSource = async (db, { person }) => {
  const rows = await open(db).where('review.assigned_id', '=', person.id).execute()
  return parsed(rows).map((review) => ({
    key: `review to decide ${review.id}`,
    what: `Decide ${nameOf(review)}`,
    ...about(review),
    since: review.assignedAt ?? review.openedAt,
    dueOn: review.dueOn,
    otherwise: 'The duties that rest on it stay open, and the use cannot go on.',
  }))
}

/** Reviews that nobody was named for: to who names reviewers, and to the reviewers of the discipline. */
export const reviewsToAssign: WaitingSource = async (db, { person }) => {
  const rows = await open(db).where('review.assigned_id', 'is', null).execute()
  const near = parsed(rows).filter(
    ({ path, discipline, ownerId }) =>
      ownerId !== person.id && (mayAssignReviews(person, path) || ownRoleFor(person, `review: ${discipline}`, path)),
  )
  return near.map((review) => ({
    key: `review to assign ${review.id}`,
    what: `Name who does ${nameOf(review)}`,
    ...about(review),
    since: review.openedAt,
    dueOn: review.dueOn,
    otherwise: 'Nobody reviews it.',
  }))
}

/** Reviews that somebody was named for and that are late: to who names reviewers, as nobody may be there any more. */
export const reviewsLate: WaitingSource = async (db, { person, now }) => {
  const rows = await open(db)
    .where('review.assigned_id', 'is not', null)
    .where('review.assigned_id', '<>', person.id)
    .where(sql<boolean>`review.due_on < ${dayOf(now())}::date`)
    .execute()
  const near = parsed(rows).filter(({ path, ownerId }) => ownerId !== person.id && mayAssignReviews(person, path))
  return near.map((review) => ({
    key: `review late ${review.id}`,
    what: `Ask ${review.assignedName} about ${nameOf(review)}, or name somebody else`,
    ...about(review),
    since: `${review.dueOn}T00:00:00.000Z`,
    dueOn: review.dueOn,
    otherwise: 'It stays late, and the use cannot go on.',
  }))
}

/** Reviews that came back to the owner. */
export const reviewsReturned: WaitingSource = async (db, { person }) => {
  const rows = await reviewsWithUse(db)
    .where('use_case.owner_id', '=', person.id)
    .where((is) =>
      is.or([
        is('review.state', '=', 'returned'),
        is.and([is('review.state', '=', 'decided'), is('review.outcome', '=', 'refused')]),
      ]),
    )
    .orderBy('review.decided_at')
    .execute()
  return parsed(rows).map((review) => ({
    key: `review returned ${review.id} ${review.round}`,
    what: review.state === 'returned' ? `Answer ${nameOf(review)}` : `Look at the refusal in ${nameOf(review)}`,
    ...about(review),
    since: review.decidedAt ?? review.openedAt,
    dueOn: null,
    otherwise: 'The review stays where it is, and the use cannot go on.',
  }))
}

/** Reviews that were brought before the Chief AI Officer or the sponsor. */
export const escalations: WaitingSource = async (db, { person }) => {
  const rows = await reviewsWithUse(db)
    .where('review.escalated_to', 'is not', null)
    .orderBy('review.escalated_at')
    .execute()
  const mine = parsed(rows).filter(
    ({ escalatedTo, path }) => escalatedTo !== null && holds(person, [escalatedTo], path),
  )
  return mine.map((review): WaitingItem => ({
    key: `review escalated ${review.id} ${review.escalatedAt}`,
    what: `${review.escalatedByName} asks you to help with ${nameOf(review)}`,
    ...about(review),
    since: review.escalatedAt ?? review.openedAt,
    dueOn: review.dueOn,
    otherwise: 'It stays stuck.',
  }))
}

const open = (db: Database) =>
  reviewsWithUse(db)
    .where('review.state', '=', 'open')
    .where(sql<boolean>`use_case.stage is distinct from 'retired'`)
    .orderBy('review.due_on')

const parsed = (rows: readonly unknown[]): Review[] => rows.map((row) => Review.parse(row))
