import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { delegationStateOn } from '../../authority/delegation.ts'
import { allDelegations, holdersOf } from '../../authority/delegation.store.ts'
import { involvementOf } from '../../authority/involvement-of.ts'
import { earlierPart, type Participation } from '../../authority/participation.ts'
import type { Review } from '../review.ts'
import { reviewsOf } from '../review.store.ts'

/** Somebody who could review, or what stands in the way. */
export interface Candidate {
  readonly personId: string
  readonly name: string
  /** The delegation by which they would; null for a reviewer of the discipline. */
  readonly delegationId: string | null
  /** Why they may not, as a sentence; null when they may. */
  readonly hindrance: string | null
}

/** Everybody who reviews for the discipline up the tree or by delegation, with what stands in the way of each. */
export async function reviewerCandidates(
  db: Database,
  context: Context,
  review: Review,
): Promise<readonly Candidate[]> {
  const named = await namedFor(db, context, review)
  const involvement = await involvementOf(db, review.useCaseId)
  const others = (await reviewsOf(db, review.useCaseId)).filter(({ id, state }) => id !== review.id && state === 'open')
  const owner = review.independent ? await findActingPerson(db, review.ownerId, context.now()) : null
  const judged: Candidate[] = []
  for (const one of named) {
    const person = review.independent ? await findActingPerson(db, one.personId, context.now()) : null
    const hindrance =
      sayEarlierPart(involvement, one.personId, review) ??
      sayOtherReview(others, one.personId) ??
      (person && sharesOffice(person, owner, review)
        ? 'Works in the office of the use. An independent reviewer must come from another one.'
        : null)
    judged.push({ ...one, hindrance })
  }
  return judged
}

async function namedFor(db: Database, context: Context, { discipline, path }: Review) {
  const [today, power] = [dayOf(context.now()), `review: ${discipline}` as const]
  const holders = (await holdersOf(db, ['reviewer'], discipline, context.now())).filter((one) =>
    path.startsWith(one.path),
  )
  const given = (await allDelegations(db)).filter(
    (one) =>
      one.power === power &&
      path.startsWith(one.path) &&
      delegationStateOn(one, today) === 'in force' &&
      holders.some(({ id }) => id === one.fromId),
  )
  const all = [
    ...holders.map(({ id, name }) => ({ personId: id, name, delegationId: null })),
    ...given.map(({ id, toId, toName }) => ({ personId: toId, name: toName, delegationId: id })),
  ]
  return all.filter(({ personId }, place) => all.findIndex((one) => one.personId === personId) === place)
}

function sayEarlierPart(
  involvement: readonly Participation[],
  personId: string,
  { discipline }: Pick<Review, 'discipline'>,
): string | null {
  const earlier = earlierPart(involvement, personId, `reviewing: ${discipline}`)
  return earlier && `Had another part in this use already: ${earlier.act}.`
}

function sayOtherReview(others: readonly Review[], personId: string): string | null {
  const other = others.find(({ assignedId }) => assignedId === personId)
  return other ? `Already reviews this use for ${other.discipline}.` : null
}

/** Whether somebody works where the use or its owner does. The agency as a whole is nobody's office. */
export function sharesOffice(
  person: Person,
  owner: Person | null,
  { organisationId }: Pick<Review, 'organisationId'>,
): boolean {
  const theirs = new Set([organisationId, ...(owner ? officesOf(owner) : [])])
  return officesOf(person).some((office) => office !== person.agencyId && theirs.has(office))
}

const officesOf = ({ roles }: Person): string[] => roles.map((role) => role.organisationId)
