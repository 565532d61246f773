import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { findAgencyToPublishFor } from '../agency/find-agency-to-publish-for.ts'
import type { Withholding } from './withholding.ts'
import { endWithholdingRow, findWithholding } from './withholding.store.ts'

/** Ends a decision to withhold: the next publication shows what was kept back. */
export async function endWithholding(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<Withholding> {
  return context.transaction(async (db) => {
    await findAgencyToPublishFor(db, context)
    const { useCaseId, column } = await findWithholding(db, id)
    await endWithholdingRow(db, id, context.person, context.now(), reason)
    await announce(db, context, { event: 'withholding ended', subject: useCaseId, detail: { column, reason } })
    return findWithholding(db, id)
  })
}
