import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'
import { LedgerEntry, type LedgerFilter } from './ledger-entry.ts'

/** Which entries, of which events none, and whether the time that they tell or their place in the chain orders them. */
type Chosen = LedgerFilter & { readonly except?: readonly string[]; readonly order?: 'at' | 'sequence' }

/** A page of the sealed entries that the transaction may see, newest first, and how many there are in all. */
export async function listEntryRows(db: Database, filter: Chosen): Promise<{ entries: LedgerEntry[]; total: number }> {
  const chosen = chooseEntries(db, filter)
  const rows = await chosen
    .select([
      'entry.sequence',
      'entry.at',
      'entry.event',
      'entry.subject',
      'entry.person_id as personId',
      'person.name as personName',
    ])
    .select([sql`entry.body::jsonb -> 'detail'`.as('detail'), sql`encode(entry.hash, 'hex')`.as('hash')])
    .orderBy(`entry.${filter.order ?? 'sequence'}`, 'desc')
    .orderBy('entry.sequence', 'desc')
    .limit(filter.limit)
    .offset((filter.page - 1) * filter.limit)
    .execute()
  const { total } = await chosen.select((count) => count.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  return { entries: rows.map((row) => LedgerEntry.parse(row)), total: Number(total) }
}

function chooseEntries(db: Database, filter: Chosen) {
  const { words, event, except = [], person, subject, from, until } = filter
  let query = db
    .selectFrom('ledger_entry as entry')
    .leftJoin('person', (join) => join.on(sql`person.id::text`, '=', sql.ref('entry.person_id')))
    .where('entry.sequence', 'is not', null)
  if (event.length > 0) query = query.where('entry.event', 'in', event)
  if (except.length > 0) query = query.where('entry.event', 'not in', except)
  if (person !== undefined) query = query.where('entry.person_id', '=', person)
  if (subject !== undefined) query = query.where('entry.subject', '=', subject)
  if (from !== undefined) query = query.where('entry.at', '>=', new Date(from))
  if (until !== undefined) query = query.where('entry.at', '<', new Date(Date.parse(until) + DAY))
  if (words === '') return query
  const part = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return query.where((is) =>
    is.or([is('entry.person_id', '=', words), is('entry.subject', '=', words), is('person.name', 'ilike', part)]),
  )
}

const DAY = 86_400_000

/** Every kind of event that the transaction may see, in the alphabet's order. */
export async function listEventRows(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('ledger_entry').select('event').distinct().orderBy('event').execute()
  return rows.map((row) => row.event)
}
