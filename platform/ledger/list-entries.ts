import type { Context } from '../context.ts'
import type { LedgerEntry, LedgerFilter } from './ledger-entry.ts'
import { listEntryRows } from './ledger.store.ts'

/** A page of the agency's ledger, newest first. */
export async function listEntries(
  context: Context,
  filter: LedgerFilter,
): Promise<{ entries: LedgerEntry[]; total: number }> {
  return context.transaction((db) => listEntryRows(db, filter))
}
