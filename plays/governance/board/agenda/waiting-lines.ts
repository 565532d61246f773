import { addDays, sayDay } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { listPilotProposals } from '@pilothouse/use-cases/server'
import { pathsOfUses } from './waiting-lines.store.ts'
import { standingClearances } from '../../clearances/store/clearance.store.ts'
import { conditionsWithUse } from '../../reviews/conditions/review-condition.store.ts'
import { Review } from '../../reviews/review.ts'
import { reviewsWithUse } from '../../reviews/review.store.ts'
import { listWaiverRows } from '../../waivers/waiver.store.ts'
import { countsUntil, waiverStateOn } from '../../waivers/waiver.ts'
import type { WaitingLine } from './agenda-item.ts'

/** For whom lines are gathered: the board's reach, and the day. */
export interface Asking {
  readonly path: string
  readonly today: string
}

type Source = (db: Database, context: Context, asking: Asking) => Promise<readonly WaitingLine[]>

/** How many days before its end a clearance waits for the board. */
const CLEARANCE_DAYS = 30

/** How many days before it must be recertified a waiver waits for the board's advice. */
const WAIVER_DAYS = 60

/** Pilot proposals that were submitted. */
export const submittedProposals: Source = async (db, context) => {
  const filter = { text: '', status: ['submitted' as const], mine: false, page: 1, pageSize: 200 }
  const { proposals } = await listPilotProposals(context.within(db), filter)
  return proposals.map(({ id, title, updatedAt }) => ({
    key: `proposal ${id} ${updatedAt}`,
    kind: 'pilot proposal',
    question: `Should the agency try “${title}” as a pilot?`,
    about: title,
    href: `/use-cases/proposals/${id}`,
    useCaseId: null,
    proposalId: id,
    since: updatedAt.slice(0, 10),
  }))
}

/** Reviews that somebody brought before the officer or the sponsor. */
export const escalatedReviews: Source = async (db, _context, { path }) => {
  const rows = await reviewsWithUse(db).where('review.escalated_to', 'is not', null).execute()
  const reviews = rows.map((row) => Review.parse(row)).filter((one) => one.path.startsWith(path))
  return reviews.map(({ id, useCaseId, useCaseTitle, discipline, escalatedAt, openedAt }) => ({
    key: `review ${id} ${escalatedAt}`,
    kind: 'other',
    question: `Should another reviewer finish the ${discipline} review of “${useCaseTitle}”?`,
    about: useCaseTitle,
    href: `/governance/reviews/${id}`,
    useCaseId,
    proposalId: null,
    since: (escalatedAt ?? openedAt).slice(0, 10),
  }))
}

/** Conditions of reviews that were not met in time. */
export const missedConditions: Source = async (db, _context, { path }) => {
  const missed = await conditionsWithUse(db, ['missed'])
  return missed
    .filter((one) => one.path.startsWith(path))
    .map(({ id, reviewId, useCaseId, useCaseTitle, what, dueOn }) => ({
      key: `condition ${id}`,
      kind: 'review condition',
      question: `Should the team of “${useCaseTitle}” get more time for this condition? ${what}`.slice(0, 2000),
      about: useCaseTitle,
      href: `/governance/reviews/${reviewId}`,
      useCaseId,
      proposalId: null,
      since: dueOn,
    }))
}

/** Clearances that end within 30 days. */
export const clearancesEnding: Source = async (db, _context, { path, today }) => {
  const last = addDays(today, CLEARANCE_DAYS)
  const uses = await pathsOfUses(db)
  const standing = await standingClearances(db)
  return standing.flatMap(({ id, useCaseId, envelope: { validUntil }, version }) => {
    const use = uses.get(useCaseId)
    if (!use?.path.startsWith(path) || validUntil < today || validUntil > last) return []
    return {
      key: `clearance ${id} ${version}`,
      kind: 'clearance' as const,
      question: `Should the clearance of “${use.title}” be renewed? It ends on ${sayDay(validUntil)}.`,
      about: use.title,
      href: `/use-cases/portfolio/${useCaseId}`,
      useCaseId,
      proposalId: null,
      since: today,
    }
  })
}

/** Waivers that must be recertified within 60 days. */
export const waiversToAdvise: Source = async (db, _context, { path, today }) => {
  const last = addDays(today, WAIVER_DAYS)
  const uses = await pathsOfUses(db)
  const waivers = await listWaiverRows(db)
  return waivers
    .filter((one) => waiverStateOn(one, today) === 'in force' && countsUntil(one) <= last)
    .filter(({ useCaseId }) => uses.get(useCaseId)?.path.startsWith(path))
    .map((one) => ({
      key: `waiver ${one.id} ${one.recertifyBy}`,
      kind: 'waiver advice',
      question: `Should the board advise to recertify the waiver of “${one.obligationTitle}” for “${one.useCaseTitle}”?`,
      about: one.useCaseTitle,
      href: `/governance/waivers/${one.id}`,
      useCaseId: one.useCaseId,
      proposalId: null,
      since: today,
    }))
}
