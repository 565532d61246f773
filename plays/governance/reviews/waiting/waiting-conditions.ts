import { ownRoleFor } from '../../authority/delegation.ts'
import type { WaitingSource } from '../../waiting/waiting-source.ts'
import { conditionsWithUse } from '../conditions/review-condition.store.ts'

/** Conditions that the person owes. */
export const conditionsOwed: WaitingSource = async (db, { person }) => {
  const owed = await conditionsWithUse(db, ['owed', 'missed'])
  return owed
    .filter(({ ownerId }) => ownerId === person.id)
    .map(({ id, reviewId, what, useCaseTitle, setAt, dueOn, state }) => ({
      key: `condition owed ${id}`,
      what: `Meet the condition “${what}”`,
      title: useCaseTitle,
      href: `/governance/reviews/${reviewId}`,
      since: setAt,
      dueOn,
      otherwise:
        state === 'missed'
          ? 'The approval that it was set with does not count.'
          : 'The approval stops counting after the last day, and the review opens again.',
    }))
}

/** Conditions that are reported as met, to the reviewers of the discipline. */
export const conditionsToAnswer: WaitingSource = async (db, { person }) => {
  const reported = await conditionsWithUse(db, ['reported'])
  return reported
    .filter(({ assignedId, ownerId, discipline, path }) => {
      const reviews = assignedId === person.id || ownRoleFor(person, `review: ${discipline}`, path) !== null
      return reviews && ownerId !== person.id
    })
    .map(({ id, reviewId, what, useCaseTitle, reportedAt, setAt }) => ({
      key: `condition to answer ${id} ${reportedAt}`,
      what: `Say whether a condition is met: “${what}”`,
      title: useCaseTitle,
      href: `/governance/reviews/${reviewId}`,
      since: reportedAt ?? setAt,
      dueOn: null,
      otherwise: 'Its owner does not know whether it was enough.',
    }))
}
