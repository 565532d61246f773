import { conditionsOwed, conditionsToAnswer } from '../reviews/waiting/waiting-conditions.ts'
import {
  escalations,
  reviewsLate,
  reviewsReturned,
  reviewsToAssign,
  reviewsToDecide,
} from '../reviews/waiting/waiting-reviews.ts'
import { delegationsEnding } from '../authority/delegations-ending.ts'
import { votesToCast } from '../board/waiting-votes.ts'
import { clearancesToDecide } from '../clearances/reading/waiting-clearances.ts'
import { dutiesOwed } from '../obligations/listing/waiting-duties.ts'
import { exemptionsEnding, noticesToSend, waiversRunningOut } from '../waivers/waiting-waivers.ts'
import { blockersToResolve } from '../coalition/waiting-blockers.ts'
import { plansDue, sectionsToWrite } from '../compliance/waiting-plans.ts'
import type { WaitingSource } from './waiting-source.ts'

/** Everything in governance that can wait for somebody: each topic adds one line for each kind. */
export const sources: readonly WaitingSource[] = [
  reviewsToDecide,
  reviewsToAssign,
  reviewsLate,
  reviewsReturned,
  escalations,
  conditionsOwed,
  conditionsToAnswer,
  delegationsEnding,
  votesToCast,
  blockersToResolve,
  sectionsToWrite,
  plansDue,
  clearancesToDecide,
  dutiesOwed,
  waiversRunningOut,
  noticesToSend,
  exemptionsEnding,
]
