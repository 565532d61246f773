import type { PackObligation } from '../policy-pack.ts'

/** When a duty is due: `Before deployment`. */
export function sayDue({ dueBefore, dueWithinDays }: Pick<PackObligation, 'dueBefore' | 'dueWithinDays'>): string {
  if (dueBefore !== null) return stageWords[dueBefore]
  return dueWithinDays === null ? 'From the day it applies' : `Within ${dueWithinDays} days from the day it applies`
}

const stageWords = {
  'pre-deployment': 'Before work on it begins',
  pilot: 'Before a pilot begins',
  deployed: 'Before it is deployed',
} as const

/** What shows that a duty is met: `An evaluation and a review`. */
export const sayEvidence = ({ satisfiedBy }: Pick<PackObligation, 'satisfiedBy'>): string =>
  capital(list(satisfiedBy.map((kind) => evidenceWords[kind])))

const evidenceWords = {
  review: 'a review',
  assessment: 'an assessment',
  evaluation: 'an evaluation',
  course: 'a course',
  metric: 'a live measure',
  document: 'a document',
  consultation: 'a consultation',
  drill: 'a drill',
  determination: 'a determination',
} as const

/** The disciplines that review it: `Privacy and legal`, or `Nobody`. */
export const sayReviewers = ({ reviewedBy }: Pick<PackObligation, 'reviewedBy'>): string =>
  reviewedBy.length === 0 ? 'Nobody' : capital(list(reviewedBy))

/** When it must be shown anew: `Every 12 months, and when the model or the data changes`. */
export function sayRenewal({ renewal: { everyMonths, onChangeOf } }: Pick<PackObligation, 'renewal'>): string {
  const parts = [
    ...(everyMonths === null ? [] : [everyMonths === 12 ? 'every year' : `every ${everyMonths} months`]),
    ...(onChangeOf.length === 0
      ? []
      : [`when the ${onChangeOf.join(', the ').replace(/, ([^,]*)$/, ' or $1')} changes`]),
  ]
  return parts.length === 0 ? 'Never' : capital(parts.join(', and '))
}

/** Who may waive it and for how long: `The chief AI officer, for at most 12 months`. */
export const sayWaiver = ({ waiver }: Pick<PackObligation, 'waiver'>): string =>
  waiver === null ? 'Nobody' : `The ${waiver.by}, for at most ${waiver.atMostMonths} months`

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
