import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { markWithdrawn, servedBy } from '../../obligations/evidence/evidence.store.ts'
import { settleObligations } from '../../obligations/settling/settle-obligations.ts'
import type { Review } from '../review.ts'
import { approvalsOf, evidenceOfSteps } from '../review-step.store.ts'

/** Takes back what earlier rounds of a review approved: the duties that rested on it lapse in the same transaction. */
export async function withdrawApproval(db: Database, context: Context, review: Review, because: string): Promise<void> {
  const standing = await evidenceOfSteps(db, await approvalsOf(db, review.id))
  for (const { id, title } of standing) {
    await markWithdrawn(db, id, { by: context.person, because, at: context.now() })
    const detail = { evidenceId: id, title, because }
    await announce(db, context, { event: 'evidence withdrawn', subject: review.useCaseId, detail })
  }
  await settleObligations(
    db,
    context,
    await servedBy(
      db,
      standing.map(({ id }) => id),
    ),
  )
}
