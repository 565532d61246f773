import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { ReviewCondition } from './review-condition.ts'
import { holdCondition, updateCondition } from './review-condition.store.ts'
import { refuseOtherState } from './refuse-other-state.ts'

/** Says that a condition is met and what was done. A reviewer then accepts it, or says what is missing. */
export async function reportCondition(
  context: Context,
  { id, version, note }: { id: string; version: number; note: string },
): Promise<ReviewCondition> {
  return context.transaction(async (db) => {
    const condition = await holdCondition(db, id)
    if (condition.ownerId !== context.person.id) {
      throw new Refusal('not-allowed', `Only ${condition.ownerName}, who owes this condition, may say that it is met.`)
    }
    refuseOtherState(condition, version, ['owed', 'missed'])
    await updateCondition(db, condition, { state: 'reported', reported: { note, at: context.now() } })
    const detail = { conditionId: id, reviewId: condition.reviewId, because: note }
    await announce(db, context, { event: 'condition reported', subject: condition.useCaseId, detail })
    return holdCondition(db, id)
  })
}
