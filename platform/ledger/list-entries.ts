import type { Context } from '../context.ts'
import type { LedgerEntry, LedgerFilter } from './ledger-entry.ts'
import { listEntryRows } from './ledger.store.ts'

/** A page of the agency's ledger, newest first, and whether older entries follow. */
export async function listEntries(
  context: Context,
  filter: LedgerFilter,
): Promise<{ entries: LedgerEntry[]; more: boolean }> {
  const found = await context.transaction((db) => listEntryRows(db, { ...filter, limit: filter.limit + 1 }))
  return { entries: found.slice(0, filter.limit), more: found.length > filter.limit }
}
