import { sql } from 'kysely'
import type { Database } from '../../database/connect.ts'

/** Notes that a session was used (at most once a minute) and says whether it is alive: 30 minutes without a request end it. */
export async function touchSession(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql<{ stale: boolean }>`
    select last_seen_at < now() - interval '1 minute' as stale from session
    where id = ${id} and last_seen_at > now() - interval '30 minutes'`.execute(db)
  if (rows[0]?.stale) await sql`update session set last_seen_at = now() where id = ${id}`.execute(db)
  return rows.length === 1
}

/** The token whose secret has this hash, unless it has expired or was revoked. */
export async function findTokenInForce(db: Database, hash: Buffer, now: Date) {
  const row = await db
    .selectFrom('api_token')
    .select(['id', 'person_id', 'scopes'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row && { id: row.id, personId: row.person_id, scopes: row.scopes }
}

/** Notes that a token was used, at most once a minute. */
export async function touchToken(db: Database, id: string, now: Date): Promise<void> {
  await sql`update api_token set last_used_at = ${now}
    where id = ${id} and (last_used_at is null or last_used_at < ${now}::timestamptz - interval '1 minute')`.execute(db)
}
