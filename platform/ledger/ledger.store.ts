import type { Database } from '../database/connect.ts'
import { sql } from 'kysely'
import { LedgerEntry, type LedgerFilter } from './ledger-entry.ts'

/** Sealed entries that the transaction may see, newest first, at most `filter.limit`. */
export async function listEntryRows(db: Database, filter: LedgerFilter): Promise<LedgerEntry[]> {
  const { event, person, subject, from, until, before, limit } = filter
  let query = db
    .selectFrom('ledger_entry as entry')
    .leftJoin('person', (join) => join.on(sql`person.id::text`, '=', sql.ref('entry.person_id')))
    .select([
      'entry.sequence',
      'entry.at',
      'entry.event',
      'entry.subject',
      'entry.person_id as personId',
      'person.name as personName',
    ])
    .select([sql`entry.body::jsonb -> 'detail'`.as('detail'), sql`encode(entry.hash, 'hex')`.as('hash')])
    .where('entry.sequence', 'is not', null)
    .orderBy('entry.sequence', 'desc')
    .limit(limit)
  if (event !== undefined) query = query.where('entry.event', '=', event)
  if (subject !== undefined) query = query.where('entry.subject', '=', subject)
  if (from !== undefined) query = query.where('entry.at', '>=', new Date(from))
  if (until !== undefined) query = query.where('entry.at', '<', new Date(until))
  if (before !== undefined) query = query.where('entry.sequence', '<', String(before))
  if (person !== undefined) {
    const part = `%${person.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where((is) => is.or([is('entry.person_id', '=', person), is('person.name', 'ilike', part)]))
  }
  return (await query.execute()).map((row) => LedgerEntry.parse(row))
}

/** Every kind of event that the transaction may see, in the alphabet's order. */
export async function listEventRows(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('ledger_entry').select('event').distinct().orderBy('event').execute()
  return rows.map((row) => row.event)
}
