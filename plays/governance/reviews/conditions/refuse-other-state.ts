import { Refusal } from '@pilothouse/platform/refusal'
import type { ConditionState, ReviewCondition } from './review-condition.ts'

/** Refuses to go on from another version or state of a condition than the page showed. */
export function refuseOtherState(
  { state, version }: Pick<ReviewCondition, 'state' | 'version'>,
  seen: number,
  from: readonly ConditionState[],
): void {
  if (version === seen && from.includes(state)) return
  throw new Refusal('conflict', `This condition is ${state} by now. Open the review again to see what happened.`)
}
