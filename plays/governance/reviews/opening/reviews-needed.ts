import { addDays } from '@pilothouse/platform/day'
import type { Discipline } from '@pilothouse/platform/identity/person'
import type { Stage } from '@pilothouse/use-cases/portfolio/stage'
import { runsOutOn } from '../../obligations/evidence/evidence.ts'
import { reviewTimes } from '../review-times.ts'
import type { AskedDuty } from './asked-duty.store.ts'

/** A review that a use needs now, and why. */
export interface NeededReview {
  readonly discipline: Discipline
  readonly independent: boolean
  /** The titles of the duties that ask for it. */
  readonly duties: readonly string[]
}

/** Duties of this name ask for somebody from outside the owner's office. */
const INDEPENDENT = 'independent-review'

/** The disciplines that must be asked on a day: each that a duty names and that has not approved, or whose approval runs out soon. */
export function reviewsNeeded(duties: readonly AskedDuty[], stage: Stage | null, day: string): readonly NeededReview[] {
  const asking = duties.filter(({ dueBefore }) => asksIn(stage, dueBefore))
  const disciplines = new Set(asking.flatMap(({ reviewedBy }) => reviewedBy))
  return [...disciplines].flatMap((discipline) => {
    const open = asking.filter((duty) => duty.reviewedBy.includes(discipline) && !isApproved(duty, discipline, day))
    if (open.length === 0) return []
    const independent = asking.some((duty) => duty.reviewedBy.includes(discipline) && duty.key.includes(INDEPENDENT))
    return [{ discipline, independent, duties: open.map(({ title }) => title) }]
  })
}

/** An idea is reviewed only for what is due before work on it begins; a retired use is not reviewed at all. */
const asksIn = (stage: Stage | null, dueBefore: AskedDuty['dueBefore']): boolean =>
  stage === 'idea' ? dueBefore === 'pre-deployment' : stage !== 'retired'

function isApproved({ reviews, everyMonths }: AskedDuty, discipline: Discipline, day: string): boolean {
  const soon = addDays(day, reviewTimes.renewDaysBefore)
  return reviews.some((one) => {
    const until = one.discipline === discipline ? runsOutOn(one.datedOn, everyMonths) : ''
    return until === null || until > soon
  })
}
