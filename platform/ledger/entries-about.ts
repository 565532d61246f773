import type { Database } from '../database/connect.ts'
import { LedgerFilter, type LedgerEntry } from './ledger-entry.ts'
import { listEntryRows } from './ledger.store.ts'

/** The latest entries about one record, less those of the named events, and how many there are in all. */
export async function entriesAbout(
  db: Database,
  subject: string,
  { except, limit }: { readonly except: readonly string[]; readonly limit: number },
): Promise<{ entries: LedgerEntry[]; total: number }> {
  const filter = LedgerFilter.omit({ limit: true }).parse({ subject })
  return listEntryRows(db, { ...filter, limit, except, order: 'at' })
}
