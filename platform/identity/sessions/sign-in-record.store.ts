import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import { SignInEvent, SignInRecord } from './sign-in-record.ts'

/** The newest times that somebody came in, left, or was tried to be, out of the ledger. */
export async function findSignInsOf(db: Database, personId: string, limit: number): Promise<SignInRecord[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .select([
      'sequence',
      'at',
      'event',
      sql`body::jsonb #>> '{detail,provider}'`.as('provider'),
      sql`body::jsonb #>> '{detail,browser}'`.as('browser'),
    ])
    .where('subject', '=', personId)
    .where('event', 'in', SignInEvent.options)
    .where('sequence', 'is not', null)
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
  return z.array(SignInRecord).parse(rows)
}
