import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import { SignedInSession } from './session.ts'

/** Somebody's sessions that are alive, newest first. */
export async function findSessionsOf(db: Database, personId: string): Promise<SignedInSession[]> {
  const rows = await db
    .selectFrom('session')
    .select([
      'id',
      'user_agent as userAgent',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
      'expires_at as expiresAt',
    ])
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('last_seen_at', '>', sql<Date>`now() - interval '30 minutes'`)
    .orderBy('created_at', 'desc')
    .execute()
  return z.array(SignedInSession).parse(rows)
}

/** Whose session it is; null if it has ended. */
export async function findSessionOwner(db: Database, id: string): Promise<string | null> {
  const row = await db.selectFrom('session').select('person_id').where('id', '=', id).executeTakeFirst()
  return row?.person_id ?? null
}

export async function deleteSession(db: Database, id: string): Promise<void> {
  await db.deleteFrom('session').where('id', '=', id).execute()
}

export async function deleteSessionsOf(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('session').where('person_id', '=', personId).execute()
}
