import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import {
  conditionStateOn,
  type ConditionState,
  type ReviewCondition,
} from '../../../reviews/conditions/review-condition.ts'

const looks: Readonly<Record<ConditionState, readonly [StatusShape, string]>> = {
  owed: ['hollow', 'Owed'],
  reported: ['half', 'Reported as met'],
  accepted: ['solid', 'Met'],
  missed: ['crossed', 'Missed'],
  replaced: ['hollow', 'Replaced by a new decision'],
}

/** How a condition stands today, in word and shape. */
export function ConditionMark(props: { readonly condition: ReviewCondition; readonly today: string }): ReactNode {
  const [shape, words] = looks[conditionStateOn(props.condition, props.today)]
  return <Status shape={shape}>{words}</Status>
}
