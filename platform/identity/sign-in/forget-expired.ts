import { sql } from 'kysely'
import type { Database } from '../../database/connect.ts'

/** Clears what sign-in no longer needs: sessions that are over, half-done sign-ins, counted tries. For a nightly job; `db` must see every agency. */
export async function forgetExpired(db: Database): Promise<void> {
  await sql`delete from session where expires_at < now() or last_seen_at < now() - interval '30 minutes'`.execute(db)
  await sql`delete from verification where expires_at < now()`.execute(db)
  await sql`delete from attempt where expire < extract(epoch from now()) * 1000`.execute(db)
}
