import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { settleObligations } from '../settling/settle-obligations.ts'
import type { EvidenceSource } from './evidence.ts'
import { findBySource, markWithdrawn, servedBy } from './evidence.store.ts'

/** A decision was taken back, so it shows nothing any more: for the room that keeps the decision. Safe to repeat. */
export async function withdrawEvidenceOf(
  context: Context,
  useCaseId: string,
  source: EvidenceSource,
  because: string,
): Promise<void> {
  await context.transaction(async (db) => {
    const pieces = await findBySource(db, useCaseId, source)
    for (const { id, title } of pieces) {
      await markWithdrawn(db, id, { by: context.person, because, at: context.now() })
      const detail = { evidenceId: id, title, because }
      await announce(db, context, { event: 'evidence withdrawn', subject: useCaseId, detail })
    }
    const ids = pieces.map(({ id }) => id)
    await settleObligations(db, context, await servedBy(db, ids))
  })
}
