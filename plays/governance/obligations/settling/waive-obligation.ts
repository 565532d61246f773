import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { settleObligations } from './settle-obligations.ts'

/** Marks a duty as waived until a day, the last on which the waiver counts. Whether it may be waived is for the caller to say. */
export async function waiveObligation(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  { obligationId, waiverId, until }: { obligationId: string; waiverId: string; until: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('obligation')
    .set({ waiver_id: waiverId, waived_until: until, waiver_ended_on: null, waiver_ended_because: '' })
    .where('id', '=', obligationId)
    .where('applies', '<>', 'no')
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    throw new Refusal('conflict', 'This duty does not apply to the use, so there is nothing to waive.')
  await settleObligations(db, context, [obligationId])
}

/** Ends the waiver of a duty: it was revoked, or it ran out. The duty is owed again. */
export async function unwaiveObligation(
  db: Database,
  context: Pick<Context, 'person' | 'now'>,
  { obligationId, because }: { obligationId: string; because: string },
): Promise<void> {
  const day = dayOf(context.now())
  await db
    .updateTable('obligation')
    .set({ waiver_id: null, waived_until: null, waiver_ended_on: day, waiver_ended_because: because })
    .where('id', '=', obligationId)
    .where('waiver_id', 'is not', null)
    .execute()
  await settleObligations(db, context, [obligationId])
}
