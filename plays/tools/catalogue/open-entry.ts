import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { approvalOn } from '../approvals/approval.ts'
import { approvalsOf, lastTold } from '../approvals/approval.store.ts'
import { authorizationsOf } from '../authorizations/authorization.store.ts'
import { pricesOf } from '../prices/price.store.ts'
import { findProvider } from '../providers/provider.store.ts'
import { findEntry } from './catalogue-entry.store.ts'
import type { EntryRecord } from './entry-record.ts'

/** An entry with its provider, approval, authorizations and prices, as of today. */
export async function openEntry(context: Context, { id }: { id: string }): Promise<EntryRecord> {
  return context.transaction(async (db) => {
    const entry = await findEntry(db, id)
    const history = await approvalsOf(db, id)
    const today = dayOf(context.now())
    return {
      entry,
      provider: await findProvider(db, entry.providerId),
      standing: approvalOn(history, today),
      history,
      authorizations: await authorizationsOf(db, id),
      prices: await pricesOf(db, id),
      lastTold: await lastTold(db, id),
      today,
    }
  })
}
