import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, TypeOverrides, types } from 'pg'
import type { DB } from '../../database/tables.ts'

/** A connection, or a transaction, to our tables. Stores take one and return nouns. */
export type Database = Kysely<DB>

/** One pool for our stores, sign-in and jobs alike. */
export interface Connection {
  readonly pool: Pool
  readonly db: Database
  readonly close: () => Promise<void>
}

/** `date` columns stay the text that PostgreSQL holds: a local Date would shift them by the machine's zone. */
const textDates = new TypeOverrides()
textDates.setTypeParser(types.builtins.DATE, String)

/** Opens a pool. A connection that drops while idle is replaced at its next use; `onLost` hears of it. */
export function connect(url: string, onLost: (error: Error) => void, connections = 16): Connection {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types: textDates,
    connectionTimeoutMillis: 10_000,
  })
  // The pool hears of lines that drop while nobody uses them; a line in use must be listened to as well, or it ends the process.
  pool.on('error', onLost)
  pool.on('connect', (client) => client.on('error', onLost))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { pool, db, close: () => closeBoth(db, pool) }
}

/** Kysely ends the pool only if a query ever went through Kysely. */
async function closeBoth(db: Database, pool: Pool): Promise<void> {
  await db.destroy()
  if (!pool.ended) await pool.end()
}

/**
 * Runs `work` in one transaction as the application role, which row-level security binds to one agency.
 * With no agency (a visitor) only rows that are open to the public can be seen.
 */
export function withinAgency<T>(db: Database, agencyId: string | null, work: (db: Database) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    await sql`select set_config('role', 'pilothouse_app', true), set_config('pilothouse.agency', ${agencyId ?? ''}, true)`.execute(
      transaction,
    )
    return work(transaction)
  })
}
