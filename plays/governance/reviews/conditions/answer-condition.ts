import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { authorityFor } from '../../authority/find-authority.ts'
import { takePart } from '../../authority/take-part.ts'
import { findReview } from '../review.store.ts'
import type { ReviewCondition } from './review-condition.ts'
import { holdCondition, updateCondition } from './review-condition.store.ts'
import { refuseOtherState } from './refuse-other-state.ts'

/** What a reviewer says of a condition that its owner reports as met. */
export interface ConditionAnswer {
  readonly id: string
  readonly version: number
  readonly accepted: boolean
  readonly answer: string
}

/** Accepts a condition, or says what is still missing. Any reviewer of the discipline may, save whoever owes it. */
export async function answerCondition(context: Context, input: ConditionAnswer): Promise<ReviewCondition> {
  return context.transaction(async (db) => {
    const { id, version, accepted, answer } = input
    const condition = await holdCondition(db, id)
    const { useCaseId, reviewId, discipline } = condition
    if (condition.ownerId === context.person.id) {
      throw new Refusal('not-allowed', 'You owe this condition, so another reviewer must say whether it is met.')
    }
    const { path } = await findReview(db, reviewId)
    const authority = await authorityFor(db, context, `review: ${discipline}`, path)
    refuseOtherState(condition, version, ['reported'])
    const act = `answered a condition of the ${discipline} review`
    await takePart(db, context, { useCaseId, capacity: `reviewing: ${discipline}`, act })
    const answered = { words: answer, byName: context.person.name, at: context.now() }
    const still = condition.missedAt ? 'missed' : 'owed'
    await updateCondition(db, condition, { state: accepted ? 'accepted' : still, answered })
    const event = accepted ? 'condition met' : 'condition not accepted'
    const detail = { conditionId: id, reviewId, because: answer || condition.note, ...authority }
    await announce(db, context, { event, subject: useCaseId, detail })
    return holdCondition(db, id)
  })
}
