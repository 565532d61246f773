import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { approvalOn } from '../approvals/approval.ts'
import { approvalsByEntry } from '../approvals/approval.store.ts'
import { isAuthorized, sayAuthorization } from '../authorizations/authorization.ts'
import { authorizationsByEntry } from '../authorizations/authorization.store.ts'
import { listEntryRows } from './catalogue-entry.store.ts'
import { passes, type EntryFilter, type EntryLine } from './entry-record.ts'

/** The entries that the reader looks for, with where each stands today. */
export async function listCatalogue(context: Context, filter: EntryFilter): Promise<EntryLine[]> {
  return context.transaction(async (db) => {
    const entries = await listEntryRows(db)
    const histories = await approvalsByEntry(
      db,
      entries.map(({ id }) => id),
    )
    const authorizations = await authorizationsByEntry(db)
    const today = dayOf(context.now())
    return entries
      .map((entry) => ({
        entry,
        standing: approvalOn(histories.get(entry.id) ?? [], today),
        authorized: (authorizations.get(entry.id) ?? [])
          .filter((row) => isAuthorized(row, today))
          .map(sayAuthorization),
      }))
      .filter((line) => passes(line, filter))
  })
}
