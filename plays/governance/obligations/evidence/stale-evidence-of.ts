import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Change } from '../../policy-packs/policy-pack.ts'
import { settleObligations } from '../settling/settle-obligations.ts'
import { staleOnChange } from './evidence.store.ts'

/** The version that holds from here on. */
export interface HoldsNow {
  readonly version: string
  /** Evidence that does not say what it attests stays as it is. */
  readonly ifAttested?: boolean
}

/**
 * Says that what evidence attests has changed: duties that must be renewed on such a change lose it. Evidence that
 * attests the version that holds now still counts, so that naming it makes this safe to repeat.
 */
export async function staleEvidenceOf(
  context: Context,
  useCaseId: string,
  change: Change,
  because: string,
  now: HoldsNow | null = null,
): Promise<void> {
  await context.transaction(async (db) => {
    const day = dayOf(context.now())
    const lost = await staleOnChange(db, { useCaseId, change, because, now, day })
    if (lost.length === 0) return
    const detail = { change, because, obligations: lost }
    await announce(db, context, { event: 'evidence out of date', subject: useCaseId, detail })
    await settleObligations(db, context, lost)
  })
}
